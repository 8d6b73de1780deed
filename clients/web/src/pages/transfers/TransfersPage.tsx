import { Anchor, Button, NativeSelect } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { TransferState as State, TransfersQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useLive } from '../../graphql/liveState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import { portalName } from './portalName.ts';
import { TransferProgressBar } from './TransferCard.tsx';
import { TransferState } from './TransferState.tsx';
import { isEnded } from './transferProgress.ts';
import { useFollowTransfers } from './useFollowTransfers.ts';

const transfersDocument = graphql(`
  query Transfers($first: Int!, $after: String, $state: TransferState, $target: ID) {
    transfers(first: $first, after: $after, state: $state, targetPortalId: $target) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id createdAt ...TransferProgress }
    }
  }
`);
type Row = TransfersQuery['transfers']['nodes'][number];

const states = ['PENDING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const satisfies readonly State[];
const starts = ['TRANSFER_STARTED', 'TRANSFER_RETRIED', 'TRANSFER_COMPLETED', 'TRANSFER_FAILED'] as const;

/** What was copied into external portals, newest first, live (T5, T6). */
export function TransfersPage() {
  const t = useText(transferTexts);
  const { kind } = usePortal();
  if (kind !== 'INTERNAL') return <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isPage />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <List />
    </Page>
  );
}

function List() {
  const t = useText(transferTexts);
  const list = useListState({ sorts: ['NEWEST'], filters: ['state', 'target'] });
  const { first, after } = list.variables;
  const state = states.find((one) => one === list.filter('state')) ?? null;
  const [result, ask] = useQuery({
    query: transfersDocument,
    variables: { first, after, state, target: list.filter('target') },
    requestPolicy: 'cache-and-network',
  });
  const { live, broken } = useLive();
  useEffect(() => {
    if (live && broken > 0) ask({ requestPolicy: 'network-only' });
  }, [live, broken, ask]);
  usePortalEvents(starts, () => ask({ requestPolicy: 'network-only' }));
  const open = result.data?.transfers.nodes.filter((one) => !isEnded(one.state)) ?? [];
  useFollowTransfers(open.map(({ orderId }) => orderId));
  const columns = useColumns();
  return (
    <Loaded result={result} retry={ask}>
      {({ transfers }) => (
        <DataTable
          label={t('title')}
          columns={columns}
          page={transfers}
          list={list}
          isBusy={result.fetching || result.stale}
          filters={
            <>
              <NativeSelect
                aria-label={t('columnState')}
                value={state ?? ''}
                onChange={(event) => list.set('state', event.currentTarget.value || null)}
                data={[
                  { value: '', label: t('allStates') },
                  ...states.map((one) => ({ value: one, label: t(`state${one}`) })),
                ]}
              />
              {list.filter('target') && (
                <Button variant="light" onClick={() => list.set('target', null)}>
                  {t('allPortals')}
                </Button>
              )}
            </>
          }
          empty={<Nothing />}
        />
      )}
    </Loaded>
  );
}

function useColumns(): Column<Row>[] {
  const t = useText(transferTexts);
  const { portalId } = usePortal();
  const nameOf = ({ target }: Row) => (target ? portalName(target) : t('deletedPortal'));
  return [
    {
      key: 'content',
      title: t('columnContent'),
      isName: true,
      cell: (row) => {
        const [first, ...rest] = row.items.filter(({ requested }) => requested);
        return (
          <Anchor component={Link} to={`/p/${portalId}/run/transfers/${row.id}`} fw={600} inherit>
            {rest.length === 0 ? first?.title : t('andMore', { title: first?.title ?? '', count: rest.length })}
          </Anchor>
        );
      },
    },
    { key: 'portal', title: t('columnPortal'), cell: nameOf },
    {
      key: 'state',
      title: t('columnState'),
      cell: (row) => (
        <>
          <TransferState state={row.state} />
          {!isEnded(row.state) && <TransferProgressBar transfer={row} portal={nameOf(row)} />}
        </>
      ),
    },
    { key: 'ordered', title: t('columnOrdered'), cell: ({ createdAt }) => <DateTime at={createdAt} relative /> },
  ];
}

function Nothing() {
  const t = useText(transferTexts);
  const { portalId } = usePortal();
  const toCourses = (
    <Button component={Link} to={`/p/${portalId}/run/courses`}>
      {t('toCourses')}
    </Button>
  );
  return <EmptyState title={t('nothingYet')} hint={t('nothingYetHint')} action={toCourses} />;
}
