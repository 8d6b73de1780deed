import { Alert, Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Page } from '../../components/Page.tsx';
import type { ApiError } from '../../graphql/apiError.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import { answerEntry } from './AnswerEntry.ts';
import classes from './attempts.module.css';
import { keptHere } from './keptHere.ts';
import { useAttemptPaths } from './useAttemptPaths.ts';
import type { Paper } from './usePaper.ts';

export interface AttemptOverProps {
  attemptId: string;
  read: () => Promise<Paper | ApiError>;
}

/** After the end of an attempt: straight to its results, unless answers came too late, which is said first. */
export function AttemptOver({ attemptId, read }: AttemptOverProps) {
  const paths = useAttemptPaths();
  const [answer, setAnswer] = useState<Paper | ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is another try
  useEffect(() => {
    let isGone = false;
    setAnswer(null);
    void read().then((paper) => void (isGone || setAnswer(paper)));
    return () => {
      isGone = true;
    };
  }, [read, turn]);
  if (!answer) return <Loading />;
  if ('code' in answer) return <ErrorView error={answer} isAlone onRetry={() => setTurn(turn + 1)} />;
  const late = lateNumbers(answer, attemptId);
  if (late.length > 0) return <TooLate attemptId={attemptId} title={answer.attempt.title} numbers={late} />;
  forget(attemptId);
  return <Navigate to={paths.review(attemptId)} replace />;
}

interface TooLateProps {
  attemptId: string;
  title: string;
  numbers: number[];
}

function TooLate({ attemptId, title, numbers }: TooLateProps) {
  const t = useText(attemptsTexts);
  const paths = useAttemptPaths();
  const navigate = useNavigate();
  return (
    <Page title={title}>
      <Alert className={classes.note} role="alert" title={t('tooLate')}>
        <Text>{t('tooLateHint', { count: numbers.length, numbers: numbers.join(', ') })}</Text>
      </Alert>
      <div>
        <Button
          size="md"
          onClick={() => {
            forget(attemptId);
            void navigate(paths.review(attemptId), { replace: true });
          }}
        >
          {t('seeResult')}
        </Button>
      </div>
    </Page>
  );
}

/** Questions whose answers this device still has and the server never got. */
function lateNumbers({ questions }: Paper, attemptId: string): number[] {
  const kept = keptHere(attemptId).all();
  return questions
    .map((question) => answerEntry(question, kept[question.id]))
    .filter(({ isUnsaved }) => isUnsaved)
    .map(({ number }) => number);
}

function forget(attemptId: string): void {
  const kept = keptHere(attemptId);
  for (const questionId of Object.keys(kept.all())) kept.drop(questionId);
}
