import type { EvidenceOfMemberFragment, MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';

export const evidenceOfMember = graphql(`
  fragment EvidenceOfMember on Evidence {
    id competency { id title } source { kind title } givenAt withdrawnAt
  }
`);
const evidenceDocument = graphql(`
  query EvidenceOfMember($portalId: ID!, $memberId: ID!, $first: Int!, $after: String) {
    evidence(portalId: $portalId, filter: { memberId: $memberId, withdrawn: true }, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...EvidenceOfMember }
    }
  }
`);

/** What a person has shown, and by what (L7). */
export function MemberEvidence({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['NEWEST'] as const });
  const { first, after } = list.variables;
  const [result, ask] = useQuery({
    query: evidenceDocument,
    variables: { portalId, memberId: member.id, first, after },
    requestPolicy: 'cache-and-network',
  });
  const columns: Column<EvidenceOfMemberFragment>[] = [
    { key: 'competency', title: t('competency'), isName: true, cell: ({ competency }) => competency.title },
    { key: 'source', title: t('shownBy'), cell: ({ source }) => t(`by${source.kind}`, { title: source.title }) },
    { key: 'given', title: t('given'), cell: ({ givenAt }) => <DateTime at={givenAt} day /> },
    {
      key: 'state',
      title: t('status'),
      cell: ({ withdrawnAt }) => (
        <StateBadge tone={withdrawnAt ? 'bad' : 'good'}>
          {t(withdrawnAt ? 'evidenceWithdrawn' : 'evidenceCounts')}
        </StateBadge>
      ),
    },
  ];
  return (
    <Loaded result={result} retry={ask}>
      {({ evidence }) => (
        <DataTable
          label={t('tab_competencies')}
          columns={columns}
          page={evidence}
          list={list}
          empty={<EmptyState picture="done" title={t('evidenceNone')} hint={t('evidenceNoneHint')} />}
          isBusy={result.stale}
        />
      )}
    </Loaded>
  );
}
