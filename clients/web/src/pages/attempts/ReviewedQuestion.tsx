import { Group, Paper, Text, Title } from '@mantine/core';
import type { ReviewedQuestionPartsFragment } from '../../../generated/graphql.ts';
import { RichTextView } from '../../components/RichTextView.tsx';
import { StateBadge, type Tone } from '../../components/StateBadge.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ReviewedAnswer } from './ReviewedAnswer.tsx';
import classes from './review.module.css';

/** A question afterwards: what was answered, what would have been right, and what others say about it. */
export function ReviewedQuestion({ question }: { question: ReviewedQuestionPartsFragment }) {
  const t = useText(attemptsTexts);
  const { position, stem, points, maxPoints, feedback, comment, questionId } = question;
  const [tone, verdict] = verdictOn(question);
  const given = points ?? null;
  return (
    <Paper component="section" p="lg" withBorder radius="lg" aria-labelledby={`reviewed-${questionId}`}>
      <div className={classes.parts}>
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h3" id={`reviewed-${questionId}`}>
            {t('question', { number: position })}
          </Title>
          <Group gap="xs">
            <StateBadge tone={tone}>{t(verdict)}</StateBadge>
            {given !== null && (
              <Text size="sm" c="dimmed">
                {t('pointsOf', { points: given, count: maxPoints })}
              </Text>
            )}
          </Group>
        </Group>
        <RichTextView html={stem.html} />
        <ReviewedAnswer question={question} />
        {feedback?.html && <Said name={t('feedback')} html={feedback.html} />}
        {'answerFeedback' in question && question.answerFeedback?.html && (
          <Said name={t('feedback')} html={question.answerFeedback.html} />
        )}
        {comment && (
          <div className={classes.said}>
            <Text fw={600}>{t('graderComment')}</Text>
            <Text className={classes.plain}>{comment}</Text>
          </div>
        )}
      </div>
    </Paper>
  );
}

function Said({ name, html }: { name: string; html: string }) {
  return (
    <div className={classes.said}>
      <Text fw={600}>{name}</Text>
      <RichTextView html={html} />
    </div>
  );
}

type Verdict = 'annulled' | 'waitsForGrade' | 'notAnswered' | 'right' | 'partlyRight' | 'wrong';

function verdictOn(question: ReviewedQuestionPartsFragment): [Tone, Verdict] {
  const { annulled, answered, points, maxPoints } = question;
  if (annulled) return ['calm', 'annulled'];
  if (points === null || points === undefined) return ['wait', 'waitsForGrade'];
  if (!answered) return ['calm', 'notAnswered'];
  if (points >= maxPoints) return ['good', 'right'];
  return points > 0 ? ['wait', 'partlyRight'] : ['bad', 'wrong'];
}
