import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { runningTexts } from '../../i18n/running/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

const portalDocument = graphql(`
  query PortalHome($id: ID!) {
    portal(id: $id) { id signInUrl counts { members courses tests } registrationLink { url } }
  }
`);

/** The start of who runs a portal: what there is, and the addresses to hand on. */
export function HomePage() {
  const t = useText(runningTexts);
  const { number } = useFormats();
  const { portalId } = usePortal();
  const [result, ask] = useQuery({ query: portalDocument, variables: { id: portalId } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded result={result} retry={ask}>
        {({ portal: { counts, registrationLink, signInUrl } }) => (
          <Stack>
            {counts && (
              <SimpleGrid cols={{ base: 1, xs: 3 }}>
                {(['members', 'courses', 'tests'] as const).map((name) => (
                  <Paper key={name} p="md" withBorder>
                    <Text c="dimmed" size="sm">
                      {t(name)}
                    </Text>
                    <Text fz={28} fw={600} ff="heading">
                      {number(counts[name])}
                    </Text>
                  </Paper>
                ))}
              </SimpleGrid>
            )}
            <Paper p="md" withBorder>
              <Stack>
                {registrationLink && (
                  <div>
                    <Title order={2} size="h4">
                      {t('registrationLink')}
                    </Title>
                    <Text size="sm" c="dimmed" mb="xs">
                      {t('registrationHint')}
                    </Text>
                    <CopyField label={t('registrationLink')} value={registrationLink.url} qr />
                  </div>
                )}
                <div>
                  <Title order={2} size="h4" mb="xs">
                    {t('signInAddress')}
                  </Title>
                  <CopyField label={t('signInAddress')} value={signInUrl} />
                </div>
              </Stack>
            </Paper>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
