import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AttemptInRowFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { type ListState, useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useText } from '../../i18n/useText.ts';
import { attemptStage, attemptStages, stageFilters, stageTones } from './attemptStage.ts';
import { GroupFilter } from './GroupFilter.tsx';
import { OnlyPerson } from './OnlyPerson.tsx';
import { PersonLink } from './PersonLink.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';
import { ScoreText } from './ScoreText.tsx';
import { TestFilter } from './TestFilter.tsx';

export const attemptInRow = graphql(`
  fragment AttemptInRow on MemberAttempt {
    id testId testTitle number state startedAt submittedAt releasedAt
    member { id name } score { points maxPoints percent passed }
  }
`);
const attemptsDocument = graphql(`
  query AttemptResults($portalId: ID!, $first: Int!, $after: String, $sort: AttemptSort!, $filter: AttemptFilter) {
    attempts(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...AttemptInRow }
    }
  }
`);

const sorts = ['LAST_STARTED', 'FIRST_STARTED'] as const;
const filters = ['test', 'group', 'state', 'passed', 'member'] as const;
type List = ListState<(typeof sorts)[number], (typeof filters)[number]>;

/** Learner × test: every attempt and what it came to (S2). */
export function AttemptsPage() {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts, filters });
  const { search, ...variables } = list.variables;
  const stage = attemptStages.find((one) => one === list.filter('state'));
  const passed = list.filter('passed');
  const filter = {
    testId: list.filter('test'),
    groupId: list.filter('group'),
    memberId: list.filter('member'),
    search,
    ...(stage ? stageFilters[stage] : {}),
    passed: passed === 'yes' ? true : passed === 'no' ? false : null,
  };
  const [result, ask] = useQuery({
    query: attemptsDocument,
    variables: { ...variables, portalId, filter },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(
    ['ATTEMPT_STARTED', 'ATTEMPT_SUBMITTED', 'ATTEMPT_GRADED', 'ATTEMPT_RELEASED', 'ATTEMPT_REGRADED'],
    () => ask({ requestPolicy: 'network-only' }),
  );
  const columns = useColumns();
  return (
    <ResultsFrame>
      <Loaded result={result} retry={ask}>
        {({ attempts }) => (
          <DataTable
            label={t('tabTests')}
            columns={columns}
            page={attempts}
            list={list}
            isBusy={result.fetching}
            searchable
            sortText={(sort) => t(`attemptSort${sort}`)}
            filters={<Filters list={list} row={attempts.nodes[0]} />}
            empty={<EmptyState picture="path" title={t('noAttempts')} hint={t('noAttemptsHint')} />}
          />
        )}
      </Loaded>
    </ResultsFrame>
  );
}

function Filters({ list, row }: { list: List; row?: AttemptInRowFragment }) {
  const t = useText(resultsTexts);
  const testId = list.filter('test');
  return (
    <>
      <TestFilter
        value={testId}
        onChange={(id) => list.set('test', id)}
        chosen={testId && row ? { id: row.testId, title: row.testTitle } : null}
      />
      <GroupFilter value={list.filter('group')} onChange={(id) => list.set('group', id)} />
      {list.filter('member') && <OnlyPerson name={row?.member.name} onClear={() => list.set('member', null)} />}
      <ChoiceFilter
        label={t('state')}
        any={t('anyState')}
        value={list.filter('state')}
        onChange={(value) => list.set('state', value)}
        choices={attemptStages.map((value) => ({ value, label: t(`stage${value}`) }))}
      />
      <ChoiceFilter
        label={t('outcome')}
        any={t('anyOutcome')}
        value={list.filter('passed')}
        onChange={(value) => list.set('passed', value)}
        choices={[
          { value: 'yes', label: t('passed') },
          { value: 'no', label: t('missed') },
        ]}
      />
    </>
  );
}

function useColumns(): Column<AttemptInRowFragment>[] {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  return [
    { key: 'who', title: t('person'), isName: true, cell: ({ member }) => <PersonLink {...member} /> },
    {
      key: 'test',
      title: t('test'),
      cell: ({ id, testTitle, number, member }) => (
        <Anchor
          component={Link}
          to={`/p/${portalId}/run/results/attempts/${id}`}
          inherit
          aria-label={t('openAttempt', { title: testTitle, number, name: member.name })}
        >
          {testTitle} · {t('attemptNumber', { number })}
        </Anchor>
      ),
    },
    { key: 'score', title: t('result'), cell: ({ score }) => <ScoreText score={score} /> },
    {
      key: 'state',
      title: t('state'),
      cell: (attempt) => (
        <StateBadge tone={stageTones[attemptStage(attempt)]}>{t(`stage${attemptStage(attempt)}`)}</StateBadge>
      ),
    },
    {
      key: 'when',
      title: t('handedIn'),
      cell: ({ startedAt, submittedAt }) =>
        submittedAt ? (
          <DateTime at={submittedAt} relative />
        ) : (
          <>
            {t('begun')}: <DateTime at={startedAt} relative />
          </>
        ),
    },
  ];
}
