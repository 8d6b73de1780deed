import { Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EditedQuestionFragment } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AnswerInput } from '../attempts/AnswerInput.tsx';
import type { GivenAnswer } from '../attempts/givenAnswer.ts';
import { AddQuestionMenu } from './AddQuestionMenu.tsx';
import { paperOf } from './paperOf.ts';
import { QuestionView } from './question/QuestionView.tsx';
import { TestFrame } from './TestFrame.tsx';
import './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

const previewDocument = graphql(`
  query TestPreview($id: ID!, $after: String) {
    test(id: $id) {
      id
      newest {
        id
        description { html }
        questions(first: 20, after: $after) {
          totalCount pageInfo { hasNextPage endCursor } nodes { ...EditedQuestion }
        }
      }
    }
  }
`);

/** The questions as a learner meets them; what one chooses goes nowhere. */
export const PreviewPage = () => <TestFrame tab={null}>{({ id }) => <Preview testId={id} />}</TestFrame>;

function Preview({ testId }: { testId: string }) {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  const [after, setAfter] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [result, ask] = useQuery({
    query: previewDocument,
    variables: { id: testId, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ test: { newest } }) => {
        const { totalCount, nodes, pageInfo } = newest.questions;
        if (totalCount === 0)
          return <EmptyState title={t('nothingToPreview')} action={<AddQuestionMenu testId={testId} />} />;
        return (
          <Stack maw="46rem">
            <Group justify="space-between">
              <Text c="dimmed">{t('previewLead')}</Text>
              <Button component={Link} to={paths.test(testId)} variant="default" size="xs">
                {t('toQuestions')}
              </Button>
            </Group>
            <Switch
              label={t('showAnswers')}
              checked={isOpen}
              onChange={(event) => setOpen(event.currentTarget.checked)}
            />
            {newest.description.html && !after && (
              <Paper withBorder p="md">
                <RichTextView html={newest.description.html} />
              </Paper>
            )}
            {nodes.map((question) => (
              <Previewed key={question.id} question={question} isOpen={isOpen} />
            ))}
            {(after || pageInfo.hasNextPage) && (
              <Group>
                <Button variant="default" disabled={!after} onClick={() => setAfter(null)}>
                  {t('fromStart')}
                </Button>
                <Button
                  variant="default"
                  disabled={!pageInfo.hasNextPage}
                  onClick={() => setAfter(pageInfo.endCursor ?? null)}
                >
                  {t('showMore')}
                </Button>
              </Group>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Previewed({ question, isOpen }: { question: EditedQuestionFragment; isOpen: boolean }) {
  const t = useText(questionsTexts);
  const [answer, setAnswer] = useState<GivenAnswer | null>(null);
  const { id, position, points, stem } = question;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={`number-${id}`}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4" id={`number-${id}`}>
            {t('questionNumber', { number: position })}
          </Title>
          <Text size="sm" c="dimmed">
            {t('pointsCount', { count: points })}
          </Text>
        </Group>
        {isOpen ? (
          <QuestionView question={question} />
        ) : (
          <>
            <div id={`stem-${id}`}>
              <RichTextView html={stem.html} />
            </div>
            <AnswerInput question={paperOf(question, position)} answer={answer} isLocked={false} give={setAnswer} />
          </>
        )}
      </Stack>
    </Paper>
  );
}
