import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { EvidenceInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { CompetencyFilter } from './CompetencyFilter.tsx';
import { GroupFilter } from './GroupFilter.tsx';
import { OnlyPerson } from './OnlyPerson.tsx';
import { PersonLink } from './PersonLink.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';

export const evidenceInRow = graphql(`
  fragment EvidenceInRow on Evidence {
    id memberId personName givenAt withdrawnAt competency { id title } source { kind title attemptId }
  }
`);
const evidenceDocument = graphql(`
  query EvidenceResults($portalId: ID!, $first: Int!, $after: String, $filter: EvidenceFilter) {
    evidence(portalId: $portalId, first: $first, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...EvidenceInRow }
    }
  }
`);

/** Competency × person: who has shown what, and by what (L7). */
export function EvidencePage() {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['NEWEST'], filters: ['competency', 'group', 'withdrawn', 'member'] });
  const { first, after, search } = list.variables;
  const filter = {
    competencyId: list.filter('competency'),
    groupId: list.filter('group'),
    memberId: list.filter('member'),
    withdrawn: list.filter('withdrawn') === 'yes',
    search,
  };
  const [result, ask] = useQuery({
    query: evidenceDocument,
    variables: { portalId, first, after, filter },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['EVIDENCE_GIVEN', 'EVIDENCE_WITHDRAWN'], () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
  return (
    <ResultsFrame>
      <Loaded result={result} retry={ask}>
        {({ evidence }) => (
          <DataTable
            label={t('tabEvidence')}
            columns={columns}
            page={evidence}
            list={list}
            isBusy={result.fetching}
            searchable
            filters={
              <>
                <CompetencyFilter
                  value={filter.competencyId}
                  onChange={(id) => list.set('competency', id)}
                  chosen={filter.competencyId ? evidence.nodes[0]?.competency : null}
                />
                <GroupFilter value={filter.groupId} onChange={(id) => list.set('group', id)} />
                {filter.memberId && (
                  <OnlyPerson name={evidence.nodes[0]?.personName} onClear={() => list.set('member', null)} />
                )}
                <ChoiceFilter
                  label={t('validity')}
                  any={t('onlyValid')}
                  value={list.filter('withdrawn')}
                  onChange={(value) => list.set('withdrawn', value)}
                  choices={[{ value: 'yes', label: t('alsoWithdrawn') }]}
                />
              </>
            }
            empty={<EmptyState picture="done" title={t('noEvidence')} hint={t('noEvidenceHint')} />}
          />
        )}
      </Loaded>
    </ResultsFrame>
  );
}

function useColumns(): Column<EvidenceInRowFragment>[] {
  const t = useText(resultsTexts);
  const { day } = useFormats();
  const { portalId } = usePortal();
  return [
    {
      key: 'who',
      title: t('person'),
      isName: true,
      cell: ({ memberId, personName }) => <PersonLink id={memberId} name={personName ?? null} />,
    },
    { key: 'what', title: t('competency'), cell: ({ competency }) => competency.title },
    {
      key: 'how',
      title: t('shownBy'),
      cell: ({ source: { kind, title, attemptId } }) =>
        attemptId ? (
          <Anchor component={Link} to={`/p/${portalId}/run/results/attempts/${attemptId}`} inherit>
            {title}
          </Anchor>
        ) : (
          `${title} (${t(`kind${kind}`)})`
        ),
    },
    { key: 'when', title: t('since'), cell: ({ givenAt }) => day(givenAt) },
    {
      key: 'state',
      title: t('state'),
      cell: ({ withdrawnAt }) =>
        withdrawnAt ? (
          <StateBadge tone="bad">{t('withdrawn', { when: day(withdrawnAt) })}</StateBadge>
        ) : (
          <StateBadge tone="good">{t('counts')}</StateBadge>
        ),
    },
  ];
}
