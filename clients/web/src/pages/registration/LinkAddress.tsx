import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { RegistrationLinkShownFragment } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { registrationTexts } from '../../i18n/registration/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { LinkState } from './LinkState.tsx';
import { revokeDocument, rotateDocument } from './linkDocuments.ts';
import { UsesLeft } from './UsesLeft.tsx';

/** The address to hand out, how often it was used, and the ways to end it. */
export function LinkAddress({ portalId, link }: { portalId: string; link: RegistrationLinkShownFragment }) {
  const t = useText(registrationTexts);
  const { number, dateTime } = useFormats();
  const rotate = useMutationForm(rotateDocument);
  const revoke = useMutationForm(revokeDocument);
  const place = { portalId, linkId: link.id };
  const isRevoked = link.state === 'REVOKED';
  const facts: [string, React.ReactNode][] = [
    [t('state'), <LinkState key="state" state={link.state} />],
    [t('registered'), number(link.registered)],
    [t('usesLeft'), <UsesLeft key="left" {...link} />],
    [t('ends'), link.expiresAt ? dateTime(link.expiresAt) : t('never')],
  ];
  return (
    <Paper p="lg" withBorder>
      <Stack>
        <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <Text component="dt" size="sm" c="dimmed">
                {name}
              </Text>
              <Text component="dd" m={0} fw={600}>
                {value}
              </Text>
            </div>
          ))}
        </SimpleGrid>
        {!isRevoked && <CopyField label={t('address')} value={link.url} qr />}
        <FormProblem form={rotate} />
        <FormProblem form={revoke} />
        {!isRevoked && (
          <Group gap="xs">
            <Button
              component={Link}
              to={`/p/${portalId}/run/registration/${link.id}/poster`}
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden="true" />}
            >
              {t('poster')}
            </Button>
            <ConfirmButton variant="default" question={t('rotateQuestion')} onConfirm={() => rotate.send(place)}>
              {t('rotate')}
            </ConfirmButton>
            <ConfirmButton
              color="red"
              variant="light"
              question={t('revokeQuestion')}
              onConfirm={() => revoke.send(place)}
            >
              {t('revoke')}
            </ConfirmButton>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
