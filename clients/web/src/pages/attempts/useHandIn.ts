import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import type { AnswerStore, AnswersNow } from './AnswerStore.ts';
import { submitAttemptDocument } from './attemptDocuments.ts';
import type { ExamTime } from './useExamClock.ts';

export interface HandIn {
  /** Who wants it: the person, or the clock; null while nobody does. */
  wantedBy: 'person' | 'time' | null;
  /** Answers cannot be changed any more. */
  isLocked: boolean;
  /** Why the last try failed; it is tried again. */
  failure: ApiError | null;
  /** Hands in as soon as everything is saved. */
  begin(): void;
  /** Back to the questions, while it has not been handed in. */
  cancel(): void;
}

export interface HandInOptions {
  attemptId: string;
  answers: AnswersNow;
  store: AnswerStore;
  time: ExamTime;
}

/** Pause between tries (milliseconds). */
const again = 3_000;

/** Hands in once, after everything has been saved; when the time is up by itself, after the server has said that it is. */
export function useHandIn({ attemptId, answers, store, time }: HandInOptions): HandIn {
  const [wantedBy, setWantedBy] = useState<HandIn['wantedBy']>(null);
  const [turn, setTurn] = useState(0);
  const { failure, submit } = useSubmit(attemptId, store);
  const { ask } = time;
  const isUp = time.secondsLeft === 0;
  useEffect(() => {
    if (!isUp) return setWantedBy((before) => (before === 'time' ? null : before));
    setWantedBy('time');
    store.saveSoon(0);
  }, [isUp, store]);
  const isSaved = answers.unsaved === 0 && !answers.isSaving;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is another try
  useEffect(() => {
    if (!wantedBy || answers.isOver) return;
    let isGone = false;
    const hand = async () => {
      // The server may have given more time, or handed in already; it says so when it is asked.
      const now = wantedBy === 'time' ? await ask() : { isOver: false, secondsLeft: 0 };
      if (isGone || now?.isOver || (now?.secondsLeft ?? 0) > 0) return;
      if (now && isSaved) await submit();
    };
    if (isSaved || wantedBy === 'time') void hand();
    const timer = setInterval(() => setTurn((n) => n + 1), again);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [wantedBy, isSaved, answers.isOver, turn]);
  return {
    wantedBy,
    isLocked: wantedBy !== null,
    failure,
    begin: () => {
      setWantedBy('person');
      store.saveSoon(0);
    },
    cancel: () => setWantedBy(null),
  };
}

/** One try at a time; safe to repeat (F26). */
function useSubmit(attemptId: string, store: AnswerStore) {
  const [, send] = useMutation(submitAttemptDocument);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const isBusy = useRef(false);
  const submit = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const { data, error } = await send({ attemptId });
    isBusy.current = false;
    setFailure(error ? apiError(error) : null);
    if (data) store.handedIn();
  }, [send, attemptId, store]);
  return { failure, submit };
}
