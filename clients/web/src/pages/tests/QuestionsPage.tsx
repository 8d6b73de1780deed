import { Button, Group, Stack } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SortableList } from '../../components/SortableList.tsx';
import type { ListState } from '../../components/useListState.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddQuestionMenu } from './AddQuestionMenu.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { excerpt } from './question/plainHtml.ts';
import { moveQuestionDocument } from './question/questionDocuments.ts';
import { TestFrame, type TestHead } from './TestFrame.tsx';
import { type ListedQuestion, useQuestionPage } from './useQuestionPage.ts';
import { useTestPaths } from './useTestPaths.ts';

/** The questions of a test in their order. */
export const QuestionsPage = () => <TestFrame tab="questions">{(test) => <Questions test={test} />}</TestFrame>;

function Questions({ test }: { test: TestHead }) {
  const t = useText(testsTexts);
  const ofQuestion = useText(questionsTexts);
  const paths = useTestPaths();
  const { result, ask, list } = useQuestionPage(test.id);
  return (
    <Loaded result={result} retry={ask}>
      {({ test: { newest } }) =>
        newest.questions.totalCount === 0 ? (
          <EmptyState
            title={ofQuestion('noQuestions')}
            hint={ofQuestion('noQuestionsHint')}
            action={
              <Group justify="center">
                <AddQuestionMenu testId={test.id} />
                <Button component={Link} to={paths.test(test.id, 'import')} variant="default">
                  {t('importGift')}
                </Button>
              </Group>
            }
          />
        ) : (
          <Stack gap="xs">
            <List testId={test.id} total={newest.questions.totalCount} questions={newest.questions.nodes} />
            <Group justify="space-between">
              <AddQuestionMenu testId={test.id} />
              <Pager list={list} pageInfo={newest.questions.pageInfo} />
            </Group>
          </Stack>
        )
      }
    </Loaded>
  );
}

function List({ testId, total, questions }: { testId: string; total: number; questions: readonly ListedQuestion[] }) {
  const t = useText(testsTexts);
  const ofQuestion = useText(questionsTexts);
  const form = useMutationForm(moveQuestionDocument);
  const items = questions.map((question) => ({ id: question.id, label: nameOf(question), question }));
  function nameOf({ title, stem, position }: ListedQuestion): string {
    return title || excerpt(stem.html).slice(0, 80) || ofQuestion('questionNumber', { number: position });
  }
  const moveTo = async (questionId: string, position: number) =>
    Boolean(await form.send({ input: { testId, questionId, position } }));
  const moveBefore = (id: string, before: string | null) => {
    const from = questions.find((question) => question.id === id)?.position ?? 1;
    const next = questions.find((question) => question.id === before)?.position;
    const last = questions.at(-1)?.position ?? total;
    void moveTo(id, next === undefined ? last : from < next ? next - 1 : next);
  };
  return (
    <>
      <FormProblem form={form} />
      <SortableList label={t('tabquestions')} items={items} onMove={moveBefore} isBusy={form.isBusy}>
        {({ question, label }, handle) => (
          <QuestionRow testId={testId} question={question} name={label} total={total} handle={handle} moveTo={moveTo} />
        )}
      </SortableList>
    </>
  );
}

interface PagerProps {
  list: ListState<'POSITION', never>;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

function Pager({ list, pageInfo: { hasNextPage, endCursor } }: PagerProps) {
  const shell = useText(shellTexts);
  if (list.isFirstPage && !hasNextPage) return null;
  return (
    <Group gap="xs" component="nav" aria-label={shell('pageNavigation')}>
      <Button size="xs" variant="default" disabled={list.isFirstPage} onClick={list.toFirst}>
        {shell('firstPage')}
      </Button>
      <Button size="xs" variant="default" disabled={list.isFirstPage} onClick={list.toPrevious}>
        {shell('previousPage')}
      </Button>
      <Button size="xs" variant="default" disabled={!hasNextPage} onClick={() => list.toNext(endCursor ?? '')}>
        {shell('nextPage')}
      </Button>
    </Group>
  );
}
