import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconKey, IconUserCheck } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Note } from '../../components/Note.tsx';
import { Page } from '../../components/Page.tsx';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { HandOn } from './HandOn.tsx';
import type { CreatedPortal } from './NewPortalPage.tsx';
import { SecretField } from './SecretField.tsx';

/** What is to be handed on of a portal that was just made (P3, P4), and the next step. */
export function PortalReady({ created }: { created: CreatedPortal }) {
  const t = useText(portalsTexts);
  const { portalId } = usePortal();
  const { portal, moderatorLogin, signInUrl, registrationLink } = created;
  return (
    <Page title={t('readyTitle')} lead={t('readyLead', { name: moderatorLogin })}>
      <Stack maw="44rem">
        <Login created={created} />
        <HandOn title={t('signInAddress')} hint={t('signInHint')} value={signInUrl} />
        <HandOn title={t('registrationLink')} hint={t('registrationHint')} value={registrationLink.url} qr />
        <Paper p="lg" bg="var(--wash)">
          <Title order={2} size="h4">
            {t('nextStep')}
          </Title>
          <Text size="sm" mt={4}>
            {t('nextStepHint')}
          </Text>
          <Group mt="md">
            <Button component={Link} to={`/p/${portalId}/run/courses?copyTo=${portal.id}`}>
              {t('toCopy')}
            </Button>
            <Button component={Link} to={`/p/${portalId}/run/portals/${portal.id}`} variant="default">
              {t('toPortal')}
            </Button>
          </Group>
        </Paper>
      </Stack>
    </Page>
  );
}

/** The login with its password; without one where the person had an account before, or where it was shown already. */
function Login({ created: { portal, moderatorLogin: name, generatedPassword } }: { created: CreatedPortal }) {
  const t = useText(portalsTexts);
  const [isCopied, setCopied] = useState(false);
  if (generatedPassword) {
    return (
      <LoginCard name={name}>
        <Note tone={isCopied ? 'calm' : 'warn'} icon={<IconKey />} title={t('passwordOnce')}>
          {t('passwordOnceHint')}
        </Note>
        <Text size="sm" fw={600} mb={-8}>
          {t('password')}
        </Text>
        <SecretField
          label={t('password')}
          value={generatedPassword}
          isCopied={isCopied}
          onCopied={() => setCopied(true)}
        />
      </LoginCard>
    );
  }
  const awaits = portal.moderators?.some(({ status }) => status === 'AWAITING_ACCEPTANCE');
  return (
    <LoginCard name={name}>
      <Note icon={<IconUserCheck />} title={t(awaits ? 'awaitsTitle' : 'passwordLost')}>
        {awaits ? t('awaitsHint', { name }) : t('passwordLostHint')}
      </Note>
    </LoginCard>
  );
}

function LoginCard({ name, children }: { name: string; children: ReactNode }) {
  const t = useText(portalsTexts);
  return (
    <Paper p="lg" withBorder>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4" mb="xs">
            {t('login')}
          </Title>
          <CopyField label={t('login')} value={name} />
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
