import { Anchor, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Page } from '../../components/Page.tsx';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';

/** The start of who heads groups (R8). */
export function ManagerHome() {
  const t = useText(runningTexts);
  const { portalId } = usePortal();
  return (
    <Page title={t('managerTitle')} lead={t('managerLead')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} maw="44rem">
        {(
          [
            ['members', 'toMembers', 'toMembersHint'],
            ['results', 'toResults', 'toResultsHint'],
          ] as const
        ).map(([path, title, hint]) => (
          <Paper key={path} p="lg" withBorder>
            <Title order={2} size="h4">
              <Anchor component={Link} to={`/p/${portalId}/run/${path}`} inherit>
                {t(title)}
              </Anchor>
            </Title>
            <Text c="dimmed" size="sm" mt={4}>
              {t(hint)}
            </Text>
          </Paper>
        ))}
      </SimpleGrid>
    </Page>
  );
}
