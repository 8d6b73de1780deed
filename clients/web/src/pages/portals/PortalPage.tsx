import { Anchor, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { ExternalPortalQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Figures } from '../../components/Figures.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Note } from '../../components/Note.tsx';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { usePolling } from '../../components/usePolling.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { portalsTexts } from '../../i18n/portals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ModeratorsCard } from './ModeratorsCard.tsx';
import { PortalResults } from './PortalResults.tsx';
import { portalDocument } from './portalDocuments.ts';
import { TransfersCard } from './TransfersCard.tsx';
import { WaysIn } from './WaysIn.tsx';

/** What happens in the portal is no event of the internal one. */
const pollSeconds = 15;

/** One external portal as the internal moderators see it: how it is doing and how people get in, never what is inside (P6). */
export function PortalPage() {
  const { externalId = '' } = useParams();
  const [result, ask] = useQuery({
    query: portalDocument,
    variables: { id: externalId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  usePortalEvents(['TRANSFER_STARTED', 'TRANSFER_COMPLETED', 'TRANSFER_FAILED', 'TRANSFER_CANCELLED'], again);
  usePolling(again, pollSeconds);
  return (
    <Loaded result={result} retry={ask} isAlone>
      {({ portal, transfers }) =>
        portal.kind === 'EXTERNAL' ? (
          <External key={portal.id} portal={portal} transfers={transfers} />
        ) : (
          <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isAlone />
        )
      }
    </Loaded>
  );
}

function External({ portal, transfers }: ExternalPortalQuery) {
  const t = useText(portalsTexts);
  const { portalId } = usePortal();
  const { id, name, title, status, createdAt, counts } = portal;
  const isOpen = status === 'ACTIVE';
  return (
    <Page
      title={name}
      lead={title}
      actions={
        <Anchor component={Link} to={`/p/${portalId}/run/portals`}>
          {t('toList')}
        </Anchor>
      }
    >
      <Group gap="sm" mt={-8}>
        <StateBadge tone={isOpen ? 'good' : 'wait'}>{t(`state${status}`)}</StateBadge>
        <Text size="sm" c="dimmed">
          {t('createdOn')} <DateTime at={createdAt} day />
        </Text>
        {isOpen && (
          <Anchor component={Link} to={`/p/${portalId}/run?portal=${id}`} size="sm">
            {t('steps')}
          </Anchor>
        )}
      </Group>
      {!isOpen && <Note tone="warn">{t('deleting')}</Note>}
      {counts && (
        <Figures
          figures={[
            { name: t('people'), value: counts.members },
            { name: t('courses'), value: counts.courses },
            { name: t('tests'), value: counts.tests },
          ]}
        />
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        <Stack>
          <WaysIn portal={portal} />
          <ModeratorsCard portal={portal} />
        </Stack>
        <Stack>
          <PortalResults portal={portal} />
          <TransfersCard portal={portal} transfers={transfers} />
        </Stack>
      </SimpleGrid>
    </Page>
  );
}
