import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { AnswerInAttemptFragment } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { StateBadge } from '../../components/StateBadge.tsx';
import { useListState } from '../../components/useListState.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { AnswerView } from '../grading/AnswerView.tsx';
import { GradeForm } from '../grading/GradeForm.tsx';

export const answerInAttempt = graphql(`
  fragment AnswerInAttempt on GradedAnswer {
    attemptId questionId gradeRevision gradedByHand gradedByName gradedAt reviewed { ...ReviewedAnswer }
  }
`);
const answersDocument = graphql(`
  query AttemptAnswers($id: ID!, $after: String) {
    memberAttempt(id: $id) { id answers(first: 25, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ...AnswerInAttempt }
    } }
  }
`);

/** The questions of an attempt in the order of the author, 25 a page; each can be graded here. For moderators. */
export function AttemptAnswers({ attemptId }: { attemptId: string }) {
  const t = useText(shellTexts);
  const list = useListState({ sorts: ['ORDER'] });
  const [result, ask] = useQuery({
    query: answersDocument,
    variables: { id: attemptId, after: list.variables.after },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(['ATTEMPT_GRADED', 'ATTEMPT_REGRADED'], ({ subjectId }) => {
    if (subjectId === attemptId) ask({ requestPolicy: 'network-only' });
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ memberAttempt: { answers } }) =>
        answers && (
          <Stack>
            {answers.nodes.map((answer) => (
              <Answer key={answer.questionId} answer={answer} onGraded={() => ask({ requestPolicy: 'network-only' })} />
            ))}
            {!(list.isFirstPage && !answers.pageInfo.hasNextPage) && (
              <Group>
                <Button variant="default" disabled={list.isFirstPage} onClick={list.toPrevious}>
                  {t('previousPage')}
                </Button>
                <Button
                  variant="default"
                  disabled={!answers.pageInfo.hasNextPage}
                  onClick={() => list.toNext(answers.pageInfo.endCursor ?? '')}
                >
                  {t('nextPage')}
                </Button>
              </Group>
            )}
          </Stack>
        )
      }
    </Loaded>
  );
}

function Answer({ answer, onGraded }: { answer: AnswerInAttemptFragment; onGraded: () => void }) {
  const t = useText(resultsTexts);
  const shell = useText(shellTexts);
  const { number, dateTime } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { reviewed, gradedByHand, gradedByName, gradedAt } = answer;
  const { position, points = null, maxPoints, annulled, comment, feedback, stem } = reviewed;
  return (
    <Paper p="md" withBorder>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h4">
            {t('question', { number: position })}
          </Title>
          <Group gap="xs">
            {annulled && <StateBadge tone="calm">{t('annulled')}</StateBadge>}
            {points === null ? (
              <StateBadge tone="wait">{t('stageWAITING')}</StateBadge>
            ) : (
              <Badge variant="light" size="lg" tt="none">
                {t('pointsOf', { points: number(points), most: number(maxPoints) })}
              </Badge>
            )}
          </Group>
        </Group>
        <RichTextView html={stem.html} />
        <AnswerView answer={reviewed} />
        {comment && (
          <Text size="sm">
            <b>{t('comment')}:</b> {comment}
          </Text>
        )}
        {feedback && (
          <div>
            <Text size="sm" fw={600}>
              {t('feedback')}
            </Text>
            <RichTextView html={feedback.html} />
          </div>
        )}
        {gradedByHand && gradedAt && (
          <Text size="sm" c="dimmed">
            {t('gradedBy', { name: gradedByName ?? t('somebody'), when: dateTime(gradedAt) })}
          </Text>
        )}
        {isOpen ? (
          <GradeForm
            key={answer.gradeRevision}
            answer={answer}
            onDone={() => {
              setOpen(false);
              onGraded();
            }}
            saveText={shell('save')}
          >
            <Button variant="default" onClick={() => setOpen(false)}>
              {shell('cancel')}
            </Button>
          </GradeForm>
        ) : (
          <Group>
            <Button
              size="xs"
              variant={points === null ? 'filled' : 'light'}
              onClick={() => setOpen(true)}
              aria-label={`${t(points === null ? 'grade' : 'changeGrade')}: ${t('question', { number: position })}`}
            >
              {t(points === null ? 'grade' : 'changeGrade')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
