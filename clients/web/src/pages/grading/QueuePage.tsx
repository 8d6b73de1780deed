import { Anchor, Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import type { WaitingAnswersQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useListState } from '../../components/useListState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { PersonLink } from '../results/PersonLink.tsx';
import { TestFilter } from '../results/TestFilter.tsx';
import { GradingFrame } from './GradingFrame.tsx';
import { plainText } from './plainText.ts';
import { QuestionFilter } from './QuestionFilter.tsx';
import { queueEvents, waitingListDocument } from './waitingAnswers.ts';

type Waiting = WaitingAnswersQuery['gradingQueue']['edges'][number]['node'] & { id: string; before: string | null };

/** Everything that waits to be graded by hand, those handed in first at the top. */
export function QueuePage() {
  const t = useText(gradingTexts);
  const { portalId } = usePortal();
  const list = useListState({ sorts: ['OLDEST'], filters: ['test', 'question'] });
  const { first, after } = list.variables;
  const [testId, questionId] = [list.filter('test'), list.filter('question')];
  const variables = { portalId, first, after, filter: { testId, questionId } };
  const [result, ask] = useQuery({ query: waitingListDocument, variables, requestPolicy: 'cache-and-network' });
  usePortalEvents(queueEvents, () => ask({ requestPolicy: 'network-only' }));
  const columns = useColumns();
  return (
    <GradingFrame lead={t('lead')}>
      <Loaded result={result} retry={ask}>
        {({ gradingQueue: { edges, pageInfo, totalCount } }) => {
          const nodes = edges.map(({ node }, at) => ({
            ...node,
            id: `${node.attemptId}/${node.questionId}`,
            before: at === 0 ? after : (edges[at - 1]?.cursor ?? null),
          }));
          const [row] = nodes;
          return (
            <>
              <LiveRegion text={t('waiting', { count: totalCount })} />
              <DataTable
                label={t('tabQueue')}
                columns={columns}
                page={{ nodes, pageInfo, totalCount }}
                list={list}
                isBusy={result.fetching}
                filters={
                  <>
                    <TestFilter
                      value={testId}
                      onChange={(id) => list.set('test', id)}
                      chosen={testId && row ? { id: row.testId, title: row.testTitle } : null}
                    />
                    <QuestionFilter
                      testId={testId}
                      value={questionId}
                      known={row && questionId ? plainText(row.reviewed.stem.html) : null}
                      onChange={(id) => list.set('question', id)}
                    />
                    {row && <BeginButton row={row} />}
                  </>
                }
                empty={<EmptyState picture="done" title={t('allDone')} hint={t('allDoneHint')} />}
              />
            </>
          );
        }}
      </Loaded>
    </GradingFrame>
  );
}

/** Address of one answer, in the queue as it is filtered now. */
function useAnswerPath(): (row: Waiting) => string {
  const { portalId } = usePortal();
  const { search } = useLocation();
  return ({ before }) => {
    const params = new URLSearchParams(search);
    params.delete('after');
    if (before) params.set('after', before);
    return `/p/${portalId}/run/grading/answers?${params}`;
  };
}

function BeginButton({ row }: { row: Waiting }) {
  const t = useText(gradingTexts);
  const path = useAnswerPath();
  return (
    <Button component={Link} to={path(row)}>
      {t('begin')}
    </Button>
  );
}

function useColumns(): Column<Waiting>[] {
  const t = useText(gradingTexts);
  const { number } = useFormats();
  const path = useAnswerPath();
  return [
    { key: 'who', title: t('person'), isName: true, cell: ({ member }) => <PersonLink {...member} /> },
    { key: 'test', title: t('test'), cell: ({ testTitle }) => testTitle },
    {
      key: 'question',
      title: t('question'),
      cell: (row) => (
        <Anchor
          component={Link}
          to={path(row)}
          inherit
          aria-label={t('gradeOf', { name: row.member.name, question: plainText(row.reviewed.stem.html) })}
        >
          {plainText(row.reviewed.stem.html)}
        </Anchor>
      ),
    },
    { key: 'points', title: t('mostPoints'), align: 'end', cell: ({ reviewed }) => number(reviewed.maxPoints) },
    { key: 'when', title: t('handedIn'), cell: ({ submittedAt }) => <DateTime at={submittedAt} relative /> },
  ];
}
