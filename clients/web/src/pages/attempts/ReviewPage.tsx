import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { Link, Navigate, useParams } from 'react-router';
import type { AttemptReviewPageQuery } from '../../../generated/graphql.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from '../learning/learning.module.css';
import { Pager } from '../learning/Pager.tsx';
import { useLearningPaths } from '../learning/useLearningPaths.ts';
import { usePlace } from '../learning/usePlace.ts';
import { Result } from './Result.tsx';
import { ReviewedQuestion } from './ReviewedQuestion.tsx';
import { reviewDocument } from './reviewDocuments.ts';
import { useAttemptPaths } from './useAttemptPaths.ts';
import { useMyNotices } from './useMyNotices.ts';

export type ReviewedAttempt = AttemptReviewPageQuery['attempt'];

/** What an attempt came to, as far as the test's rule shows it by now, and what comes next. */
export function ReviewPage() {
  const { attemptId = '' } = useParams();
  const { after } = usePlace();
  const paths = useAttemptPaths();
  const [result, ask] = useQuery({
    query: reviewDocument,
    variables: { id: attemptId, after },
    requestPolicy: 'cache-and-network',
  });
  useMyNotices(({ subjectId }) => {
    if (subjectId === attemptId) ask({ requestPolicy: 'network-only' });
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ attempt }) =>
        attempt.state === 'IN_PROGRESS' && !result.stale ? (
          <Navigate to={paths.attempt(attemptId)} replace />
        ) : (
          <Review attempt={attempt} />
        )
      }
    </Loaded>
  );
}

function Review({ attempt }: { attempt: ReviewedAttempt }) {
  const t = useText(attemptsTexts);
  const { dateTime } = useFormats();
  const { title, number, submittedAt, review } = attempt;
  const when = submittedAt ? t('handedInOn', { when: dateTime(submittedAt) }) : '';
  return (
    <Page title={title} lead={`${t('attemptNumber', { number })} · ${when}`}>
      {wasTimeUp(attempt) && (
        <Alert variant="light" title={t('timeWasUp')}>
          <Text>{t('timeWasUpHint')}</Text>
        </Alert>
      )}
      <Result review={review} />
      <Next attempt={attempt} />
      {review.questions && (
        <section aria-labelledby="answers">
          <Stack gap="md">
            <Title order={2} id="answers">
              {t('yourAnswers')}
            </Title>
            {review.questions.nodes.map((question) => (
              <ReviewedQuestion key={question.questionId} question={question} />
            ))}
            <Pager {...review.questions.pageInfo} />
          </Stack>
        </section>
      )}
    </Page>
  );
}

/** Handed in by the server, or by the page when the clock had run down (the grace after it belongs to what is on its way). */
const wasTimeUp = ({ submittedBy, submittedAt, deadlineAt }: ReviewedAttempt): boolean =>
  submittedBy === 'SERVER' || Boolean(submittedAt && deadlineAt && submittedAt >= deadlineAt);

/** Where to go from here. */
function Next({ attempt: { testId, itemId, test, enrollment, review } }: { attempt: ReviewedAttempt }) {
  const t = useText(attemptsTexts);
  const paths = useAttemptPaths();
  const { course: toCourse, certificates, item, home } = useLearningPaths();
  const course = enrollment?.course;
  const next = course && enrollment?.continueAt?.id !== itemId ? enrollment?.continueAt : null;
  // Before the result is there nobody knows whether there is a reason to try again.
  const isAwaited = review.state === 'NOT_GRADED' || review.state === 'NOT_RELEASED';
  const mayTry = test && !test.openAttemptId && !test.obstacle && !isAwaited;
  const place = course && itemId ? item(course.id, itemId) : paths.test(testId);
  const isPassed = review.score?.passed !== false;
  return (
    <Stack component="nav" aria-label={t('whatNext')} gap="xs" align="flex-start">
      {course && next && (
        <Button component={Link} to={item(course.id, next.id)} size="md" className={classes.wraps}>
          {t('nextItem', { item: next.title })}
        </Button>
      )}
      {enrollment?.state === 'COMPLETED' && (
        <Button component={Link} to={certificates} size="md" className={classes.wraps} variant="light">
          {t('certificates')}
        </Button>
      )}
      {mayTry && (
        <Button
          component={Link}
          to={place}
          size="md"
          className={classes.wraps}
          variant={isPassed ? 'default' : 'filled'}
        >
          {typeof test.attemptsLeft === 'number' ? t('againLeft', { count: test.attemptsLeft }) : t('again')}
        </Button>
      )}
      {course && (
        <Button component={Link} to={toCourse(course.id)} size="md" className={classes.wraps} variant="default">
          {t('toCourse', { course: course.title })}
        </Button>
      )}
      {!course && (
        <Button component={Link} to={home} size="md" className={classes.wraps} variant="default">
          {t('toLearning')}
        </Button>
      )}
    </Stack>
  );
}
