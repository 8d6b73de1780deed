import { Text } from '@mantine/core';
import type { EnrollmentInRowFragment, EnrollmentState } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { ChoiceFilter } from '../../components/ChoiceFilter.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseFilter } from './CourseFilter.tsx';
import { GroupFilter } from './GroupFilter.tsx';
import { OnlyPerson } from './OnlyPerson.tsx';
import { PersonLink } from './PersonLink.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { ResultsFrame } from './ResultsFrame.tsx';

export const enrollmentInRow = graphql(`
  fragment EnrollmentInRow on Enrollment {
    id state dueAt overdue lastActivityAt
    member { id name } course { id title } progress { itemsDone itemsTotal percent }
  }
`);
const enrollmentsDocument = graphql(`
  query EnrollmentResults($portalId: ID!, $first: Int!, $after: String, $sort: EnrollmentSort!, $filter: EnrollmentFilter) {
    enrollments(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...EnrollmentInRow }
    }
  }
`);

const sorts = ['NEWEST', 'OLDEST', 'DUE_SOONEST'] as const;
const states = ['ENROLLED', 'STARTED', 'COMPLETED', 'ENDED'] as const;
const tones: Record<EnrollmentState, Tone> = { ENROLLED: 'calm', STARTED: 'wait', COMPLETED: 'good', ENDED: 'calm' };

/** Learner × course: how far everybody is (S2). */
export function EnrollmentsPage() {
  const t = useText(resultsTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts, filters: ['course', 'group', 'state', 'member'] });
  const { search, ...variables } = list.variables;
  const state = list.filter('state');
  const filter = {
    courseId: list.filter('course'),
    groupId: list.filter('group'),
    memberId: list.filter('member'),
    search,
    state: states.find((one) => one === state) ?? null,
    overdue: state === 'OVERDUE' ? true : null,
  };
  const [result, ask] = useQuery({
    query: enrollmentsDocument,
    variables: { ...variables, portalId, filter },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['ENROLLMENT_CREATED', 'ENROLLMENT_STARTED', 'ENROLLMENT_COMPLETED', 'ENROLLMENT_ENDED'], () =>
    ask({ requestPolicy: 'network-only' }),
  );
  const columns = useColumns();
  return (
    <ResultsFrame>
      <Loaded result={result} retry={ask}>
        {({ enrollments }) => (
          <DataTable
            label={t('tabCourses')}
            columns={columns}
            page={enrollments}
            list={list}
            isBusy={result.fetching}
            searchable
            sortText={(sort) => t(`enrollmentSort${sort}`)}
            filters={
              <>
                <CourseFilter
                  value={filter.courseId}
                  onChange={(id) => list.set('course', id)}
                  chosen={filter.courseId ? enrollments.nodes[0]?.course : null}
                />
                <GroupFilter value={filter.groupId} onChange={(id) => list.set('group', id)} />
                {filter.memberId && (
                  <OnlyPerson name={enrollments.nodes[0]?.member.name} onClear={() => list.set('member', null)} />
                )}
                <ChoiceFilter
                  label={t('state')}
                  any={t('anyState')}
                  value={state}
                  onChange={(value) => list.set('state', value)}
                  choices={[...states, 'OVERDUE' as const].map((value) => ({ value, label: t(`enrollment${value}`) }))}
                />
              </>
            }
            empty={<EmptyState picture="path" title={t('noEnrollments')} hint={t('noEnrollmentsHint')} />}
          />
        )}
      </Loaded>
    </ResultsFrame>
  );
}

function useColumns(): Column<EnrollmentInRowFragment>[] {
  const t = useText(resultsTexts);
  const { day } = useFormats();
  return [
    { key: 'who', title: t('person'), isName: true, cell: ({ member }) => <PersonLink {...member} /> },
    { key: 'course', title: t('course'), cell: ({ course }) => course.title },
    {
      key: 'progress',
      title: t('progress'),
      cell: ({ state, progress: { itemsDone, itemsTotal, percent } }) =>
        state === 'ENDED' ? (
          '–'
        ) : (
          <ProgressBar percent={percent} text={t('steps', { done: itemsDone, count: itemsTotal })} />
        ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state, overdue }) => (
        <StateBadge tone={overdue ? 'bad' : tones[state]}>
          {t(overdue ? 'enrollmentOVERDUE' : `enrollment${state}`)}
        </StateBadge>
      ),
    },
    { key: 'due', title: t('due'), cell: ({ dueAt }) => (dueAt ? day(dueAt) : '–') },
    {
      key: 'last',
      title: t('lastActivity'),
      cell: ({ lastActivityAt }) =>
        lastActivityAt ? (
          <DateTime at={lastActivityAt} relative />
        ) : (
          <Text span c="dimmed" inherit>
            {t('never')}
          </Text>
        ),
    },
  ];
}
