import { useCallback, useEffect } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Page } from '../../components/Page.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import type { ApiError } from '../../graphql/apiError.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AttemptBar } from './AttemptBar.tsx';
import { AttemptOver } from './AttemptOver.tsx';
import { CheckAndHandIn } from './CheckAndHandIn.tsx';
import { Questions } from './Questions.tsx';
import { Troubles } from './Troubles.tsx';
import { useAnswers } from './useAnswers.ts';
import { useAttemptView } from './useAttemptView.ts';
import { useExamClock } from './useExamClock.ts';
import { useHandIn } from './useHandIn.ts';
import { useMyNotices } from './useMyNotices.ts';
import type { Paper } from './usePaper.ts';

export interface TakeAttemptProps {
  paper: Paper;
  read: () => Promise<Paper | ApiError>;
}

/** An attempt in progress. */
export function TakeAttempt({ paper, read }: TakeAttemptProps) {
  const t = useText(attemptsTexts);
  const { attempt, questions } = paper;
  const [answers, store] = useAnswers(paper, read);
  const end = useCallback(() => store.end(), [store]);
  const time = useExamClock(attempt.id, paper.time, end);
  const { setDeadline, ask } = time;
  useEffect(() => {
    if (answers.deadlineAt !== undefined) setDeadline(answers.deadlineAt);
  }, [answers.deadlineAt, setDeadline]);
  useMyNotices((notice) => {
    if (notice.subjectId === attempt.testId || notice.subjectId === attempt.id) void ask();
  });
  const handIn = useHandIn({ attemptId: attempt.id, answers, store, time });
  const view = useAttemptView(questions.length);
  const isGone = answers.failure && ['NOT_FOUND', 'FORBIDDEN'].includes(answers.failure.code);
  useLeaveGuard(answers.unsaved > 0 && !answers.isOver && !isGone ? t('leaveUnsaved') : null);
  useSignedOut(answers.failure, ask);
  if (answers.isOver) return <AttemptOver attemptId={attempt.id} read={read} />;
  if (isGone) {
    return (
      <Page title={attempt.title}>
        <div role="alert">
          <EmptyState picture="door" title={t('gone')} hint={t('goneHint')} />
        </div>
      </Page>
    );
  }
  return (
    <Page title={attempt.title} lead={t('attemptNumber', { number: attempt.number })}>
      <AttemptBar answers={answers} time={time} />
      <Troubles answers={answers} handIn={handIn} />
      {view.kind === 'check' ? (
        <CheckAndHandIn answers={answers} handIn={handIn} view={view} />
      ) : (
        <Questions questions={questions} answers={answers} store={store} view={view} isLocked={handIn.isLocked} />
      )}
    </Page>
  );
}

/** A session that ended is noticed by a query, which leads to the sign-in page and back here. */
function useSignedOut(failure: ApiError | null, ask: () => Promise<unknown>): void {
  const isSignedOut = failure?.code === 'UNAUTHENTICATED';
  useEffect(() => {
    if (isSignedOut) void ask();
  }, [isSignedOut, ask]);
}
