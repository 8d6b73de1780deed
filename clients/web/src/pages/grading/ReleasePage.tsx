import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { HeldAttemptFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { PersonLink } from '../results/PersonLink.tsx';
import { ScoreText } from '../results/ScoreText.tsx';
import { TestFilter } from '../results/TestFilter.tsx';
import { GradingFrame } from './GradingFrame.tsx';
import { ReleaseButton } from './ReleaseButton.tsx';

export const heldAttempt = graphql(`
  fragment HeldAttempt on MemberAttempt {
    id testId testTitle number gradedAt member { id name } score { points maxPoints percent passed }
  }
`);
const heldDocument = graphql(`
  query HeldResults($portalId: ID!, $first: Int!, $after: String, $sort: AttemptSort!, $filter: AttemptFilter) {
    attempts(portalId: $portalId, first: $first, after: $after, sort: $sort, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...HeldAttempt }
    }
  }
`);

const sorts = ['FIRST_STARTED', 'LAST_STARTED'] as const;

/** What is graded and its learners do not see yet (L6): released one by one, or all of a test at once. */
export function ReleasePage() {
  const t = useText(gradingTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts, filters: ['test'] });
  const { search, ...variables } = list.variables;
  const testId = list.filter('test');
  const filter = { testId, search, state: 'GRADED' as const, released: false };
  const [result, ask] = useQuery({
    query: heldDocument,
    variables: { ...variables, portalId, filter },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['ATTEMPT_GRADED', 'ATTEMPT_RELEASED'], () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
  return (
    <GradingFrame lead={t('releaseLead')}>
      <Loaded result={result} retry={ask}>
        {({ attempts }) => {
          const [row] = attempts.nodes;
          const count = attempts.totalCount;
          return (
            <>
              {testId && row && !search ? (
                <ReleaseButton
                  input={{ testId }}
                  question={t('releaseQuestion', { count, title: row.testTitle })}
                  label={row.testTitle}
                >
                  {t('releaseAll', { count })}
                </ReleaseButton>
              ) : (
                row && !testId && <Text size="sm">{t('releaseChoose')}</Text>
              )}
              <DataTable
                label={t('tabRelease')}
                columns={columns}
                page={attempts}
                list={list}
                isBusy={result.fetching}
                searchable
                sortText={(sort) => t(`sort${sort}`)}
                filters={
                  <TestFilter
                    value={testId}
                    onChange={(id) => list.set('test', id)}
                    chosen={testId && row ? { id: row.testId, title: row.testTitle } : null}
                  />
                }
                empty={<EmptyState picture="done" title={t('nothingHeld')} hint={t('nothingHeldHint')} />}
              />
            </>
          );
        }}
      </Loaded>
    </GradingFrame>
  );
}

function useColumns(): Column<HeldAttemptFragment>[] {
  const t = useText(gradingTexts);
  const { portalId } = usePortal();
  return [
    { key: 'who', title: t('person'), isName: true, cell: ({ member }) => <PersonLink {...member} /> },
    {
      key: 'test',
      title: t('test'),
      cell: ({ id, testTitle }) => (
        <Anchor component={Link} to={`/p/${portalId}/run/results/attempts/${id}`} inherit>
          {testTitle}
        </Anchor>
      ),
    },
    { key: 'score', title: t('result'), cell: ({ score }) => <ScoreText score={score ?? null} /> },
    {
      key: 'when',
      title: t('gradedOn'),
      cell: ({ gradedAt }) => (gradedAt ? <DateTime at={gradedAt} relative /> : '–'),
    },
    {
      key: 'do',
      title: t('action'),
      cell: ({ id, member, testTitle }) => (
        <ReleaseButton
          input={{ attemptIds: [id] }}
          question={t('releaseOneQuestion', { name: member.name, title: testTitle })}
          label={member.name}
          size="xs"
          variant="light"
        >
          {t('release')}
        </ReleaseButton>
      ),
    },
  ];
}
