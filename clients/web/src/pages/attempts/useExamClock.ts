import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { attemptTimesDocument } from './attemptDocuments.ts';
import { ExamClock, type TimeTold } from './ExamClock.ts';

/** How often the server is asked for the deadline, which others may move (milliseconds). */
const every = 30_000;
const watches = { stopwatch: () => performance.now(), device: () => Date.now() };

export interface ExamTime {
  /** Whole seconds; null for no limit. */
  secondsLeft: number | null;
  /** When it ends; null for no limit. */
  deadlineAt: string | null;
  /** Asks the server where the attempt is; null when nothing answers. */
  ask(): Promise<{ isOver: boolean; secondsLeft: number | null } | null>;
  /** A save told when the attempt ends. */
  setDeadline(deadlineAt: string | null): void;
}

/** The time of an attempt by the server's clock, asked again now and then, after sleep, and when the window is looked at again. */
export function useExamClock(attemptId: string, first: TimeTold, onOver: () => void): ExamTime {
  const client = useClient();
  const clock = useMemo(() => new ExamClock(watches), []);
  const [deadlineAt, setDeadlineAt] = useState(() => {
    clock.told(first);
    return first.deadlineAt;
  });
  const [secondsLeft, setSecondsLeft] = useState(() => clock.secondsLeft());
  const over = useRef(onOver);
  over.current = onOver;
  const ask = useCallback(async () => {
    const askedAt = performance.now();
    const answer = await client
      .query(attemptTimesDocument, { id: attemptId }, { requestPolicy: 'network-only' })
      .toPromise();
    const attempt = answer.data?.attempt;
    if (!attempt) return null;
    const { serverNow, state, deadlineAt: told = null } = attempt;
    clock.told({ serverNow, deadlineAt: told, askedAt, answeredAt: performance.now() });
    setDeadlineAt(told);
    setSecondsLeft(clock.secondsLeft());
    const isOver = state !== 'IN_PROGRESS';
    if (isOver) over.current();
    return { isOver, secondsLeft: clock.secondsLeft() };
  }, [attemptId, client, clock]);
  const setDeadline = useCallback(
    (told: string | null) => {
      clock.setDeadline(told);
      setDeadlineAt(told);
      setSecondsLeft(clock.secondsLeft());
    },
    [clock],
  );
  useTicks(clock, setSecondsLeft, ask);
  return useMemo(() => ({ secondsLeft, deadlineAt, ask, setDeadline }), [secondsLeft, deadlineAt, ask, setDeadline]);
}

function useTicks(clock: ExamClock, show: (seconds: number | null) => void, ask: () => Promise<unknown>): void {
  useEffect(() => {
    const look = () => {
      show(clock.secondsLeft());
      if (clock.isDoubtful()) void ask();
    };
    const ticking = setInterval(look, 250);
    const asking = setInterval(() => navigator.onLine && void ask(), every);
    const onSeen = () => document.visibilityState === 'visible' && navigator.onLine && void ask();
    document.addEventListener('visibilitychange', onSeen);
    addEventListener('online', onSeen);
    return () => {
      clearInterval(ticking);
      clearInterval(asking);
      document.removeEventListener('visibilitychange', onSeen);
      removeEventListener('online', onSeen);
    };
  }, [clock, show, ask]);
}
