import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { queueEvents } from '../../app/live/queueEvents.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkTabs } from '../../components/LinkTabs.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { approvalsTexts } from '../../i18n/approvals/area.ts';
import { useText } from '../../i18n/useText.ts';
import { pendingDocument } from './approvalDocuments.ts';
import { PendingTable } from './PendingTable.tsx';

/** Who registered by a closed link and waits; it changes by itself while several moderators work on it (R2). */
export function ApprovalsPage() {
  const t = useText(approvalsTexts);
  const { portalId } = usePortal();
  const viewer = useViewer();
  const [params] = useSearchParams();
  const refused = params.get('tab') === 'refused';
  const list = useListState({ sorts: ['OLDEST'] });
  const { first, after } = list.variables;
  const variables = { portalId, first, after, refused };
  const [result, ask] = useQuery({ query: pendingDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(queueEvents, ({ kind, subjectId, actorAccountId, seq }) => {
    const gone = result.data?.pendingMembers.nodes.find(({ id }) => id === subjectId);
    const text =
      kind === 'MEMBERSHIP_APPROVED' ? 'otherApproved' : kind === 'MEMBERSHIP_REFUSED' ? 'otherRefused' : null;
    // What one did oneself is told already.
    if (gone && text && !refused && actorAccountId !== viewer?.accountId)
      notify(t(text, { name: gone.name }), { id: `queue-${seq}` });
    ask();
  });
  const tabs = [
    { value: 'waiting', label: t('tabWaiting') },
    { value: 'refused', label: t('tabRefused') },
  ];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LinkTabs label={t('title')} value={refused ? 'refused' : 'waiting'} tabs={tabs} />
      <Loaded result={result} retry={ask}>
        {({ pendingMembers: page }) => (
          <PendingTable
            key={String(refused)}
            page={page}
            list={list}
            refused={refused}
            empty={
              <EmptyState
                picture={refused ? 'empty' : 'done'}
                title={t(refused ? 'noneRefused' : 'noneWaiting')}
                hint={t(refused ? 'noneRefusedHint' : 'noneWaitingHint')}
                action={
                  !refused && (
                    <Button component={Link} to={`/p/${portalId}/run/registration`} variant="light">
                      {t('toLinks')}
                    </Button>
                  )
                }
              />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
