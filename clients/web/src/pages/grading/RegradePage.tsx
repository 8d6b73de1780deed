import { Group } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TestFilter } from '../results/TestFilter.tsx';
import { GradingFrame } from './GradingFrame.tsx';
import { RegradeForm } from './RegradeForm.tsx';
import { RegradeProgress } from './RegradeProgress.tsx';
import { questionsToRegradeDocument } from './regradeDocuments.ts';

/** Judges the answers to a test anew after a question was corrected, or annuls questions. */
export function RegradePage() {
  const t = useText(gradingTexts);
  const [params, setParams] = useSearchParams();
  const [testId, regradeId] = [params.get('test'), params.get('regrade')];
  const [result, ask] = useQuery({
    query: questionsToRegradeDocument,
    variables: { id: testId ?? '' },
    pause: testId === null,
  });
  const choose = (id: string | null) => setParams(id ? { test: id } : {});
  const { data } = result;
  return (
    <GradingFrame lead={t('regradeLead')}>
      <Group>
        <TestFilter value={testId} onChange={choose} chosen={data && data.test.id === testId ? data.test : null} />
      </Group>
      {regradeId && <RegradeProgress id={regradeId} />}
      {testId ? (
        <Loaded result={result} retry={ask}>
          {({ test }) =>
            test.published ? (
              <RegradeForm
                key={test.id}
                testId={test.id}
                questions={test.published.questions.nodes}
                chosen={params.get('question')}
                onOrdered={(id) => setParams({ test: test.id, regrade: id })}
              />
            ) : (
              <EmptyState picture="empty" title={t('notPublished')} />
            )
          }
        </Loaded>
      ) : (
        <EmptyState picture="path" title={t('chooseTest')} hint={t('chooseTestHint')} />
      )}
    </GradingFrame>
  );
}
