import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { MergeInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { Page } from '../../components/Page.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { MemberName } from './MemberName.tsx';

export const mergeInRow = graphql(`
  fragment MergeInRow on AccountMerge { id mergedAt undoableUntil undoneAt member { id name email } }
`);
const mergesDocument = graphql(`
  query AccountMerges($portalId: ID!, $first: Int!, $after: String) {
    accountMerges(portalId: $portalId, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...MergeInRow }
    }
  }
`);
const undoDocument = graphql(`
  mutation UndoAccountMerge($portalId: ID!, $mergeId: ID!) {
    undoAccountMerge(portalId: $portalId, mergeId: $mergeId) {
      __typename
      ... on MergeAccountsSuccess { merge { ...MergeInRow } }
      ... on Problem { code message }
    }
  }
`);

/** Records that were made one (R7); each can be undone for 30 days. For admins of the internal portal. */
export function MergesPage() {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['NEWEST'] as const });
  const { first, after } = list.variables;
  const [result, ask] = useQuery({
    query: mergesDocument,
    variables: { portalId, first, after },
    requestPolicy: 'cache-and-network',
  });
  const form = useMutationForm(undoDocument);
  const undo = async (mergeId: string) => {
    if (await form.send({ portalId, mergeId })) notify(t('mergeUndone'));
  };
  const columns: Column<MergeInRowFragment>[] = [
    { key: 'member', title: t('name'), isName: true, cell: ({ member }) => <MemberName member={member} /> },
    { key: 'at', title: t('mergedAt'), cell: ({ mergedAt }) => <DateTime at={mergedAt} /> },
    { key: 'state', title: t('status'), cell: (merge) => <State merge={merge} /> },
    {
      key: 'undo',
      title: t('acts'),
      isQuiet: true,
      align: 'end',
      cell: ({ id, undoneAt, undoableUntil }) =>
        !undoneAt &&
        Date.parse(undoableUntil) > Date.now() && (
          <ConfirmButton
            size="compact-sm"
            variant="light"
            question={t('mergeUndoQuestion')}
            disabled={form.isBusy}
            onConfirm={() => undo(id)}
          >
            {t('mergeUndo')}
          </ConfirmButton>
        ),
    },
  ];
  const back = (
    <Anchor component={Link} to={`/p/${portalId}/run/members`}>
      {t('toMembers')}
    </Anchor>
  );
  return (
    <Page title={t('merges')} lead={t('mergesLead')} actions={back}>
      <FormProblem form={form} />
      <Loaded result={result} retry={ask}>
        {({ accountMerges }) => (
          <DataTable
            label={t('merges')}
            columns={columns}
            page={accountMerges}
            list={list}
            empty={<EmptyState picture="people" title={t('mergesNone')} hint={t('mergesNoneHint')} />}
            isBusy={result.stale}
          />
        )}
      </Loaded>
    </Page>
  );
}

function State({ merge: { undoneAt, undoableUntil } }: { merge: MergeInRowFragment }) {
  const t = useText(membersTexts);
  if (undoneAt) return <StateBadge tone="calm">{t('mergeUndone')}</StateBadge>;
  return (
    <>
      <StateBadge tone="good">{t('mergeStands')}</StateBadge>{' '}
      {Date.parse(undoableUntil) > Date.now() && (
        <>
          {t('mergeUndoUntil')} <DateTime at={undoableUntil} day />
        </>
      )}
    </>
  );
}
