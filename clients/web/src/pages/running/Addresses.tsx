import { Paper, Stack, Text, Title } from '@mantine/core';
import type { OutsideHomeQuery } from '../../../generated/graphql.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What to hand on: the link for new people, the address for those who are in. */
export function Addresses(props: { portal: OutsideHomeQuery['portal']; withoutLink?: boolean }) {
  const t = useText(runningTexts);
  const { registrationLink, signInUrl } = props.portal;
  const shown = [
    ...(registrationLink && !props.withoutLink ? ([['registrationLink', registrationLink.url]] as const) : []),
    ['signInAddress', signInUrl] as const,
  ];
  const hints = { registrationLink: 'registrationHint', signInAddress: 'signInHint' } as const;
  return (
    <Paper p="lg" withBorder component="section">
      <Title order={2} size="h4" mb="xs">
        {t(shown.length > 1 ? 'addresses' : 'signInAddress')}
      </Title>
      <Stack gap="md">
        {shown.map(([name, value]) => (
          <div key={name}>
            {shown.length > 1 && (
              <Text fw={600} size="sm">
                {t(name)}
              </Text>
            )}
            <Text size="sm" c="dimmed" mb={6}>
              {t(hints[name])}
            </Text>
            <CopyField label={t(name)} value={value} qr={name === 'registrationLink'} />
          </div>
        ))}
      </Stack>
    </Paper>
  );
}
