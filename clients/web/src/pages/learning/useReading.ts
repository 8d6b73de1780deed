import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import type { Lesson } from './LessonView.tsx';
import { finishItemDocument } from './learningDocuments.ts';

export interface ReadingOptions {
  lesson: Lesson;
  isDone: boolean;
  enrollmentId: string;
  /** What stands at the end of the text. */
  end: RefObject<HTMLElement | null>;
}

/** Tells the server that a lesson was read, as soon as its rule says so; the server decides. */
export function useReading({ lesson, isDone, enrollmentId, end }: ReadingOptions) {
  const form = useMutationForm(finishItemDocument);
  const { readRule, id } = lesson;
  const [isAtEnd, setAtEnd] = useState(false);
  const { left, setLeft } = useCountdown(isDone || readRule !== 'MINIMUM_TIME' ? null : secondsLeft(lesson));
  const isDue = !isDone && (readRule === 'SCROLLED' ? isAtEnd : left === 0);
  const send = useRef(form.send);
  send.current = form.send;
  const finish = useCallback(async () => {
    const scrolledToEnd = readRule === 'SCROLLED';
    await send.current({ input: { enrollmentId, itemId: id, scrolledToEnd } });
  }, [readRule, enrollmentId, id]);
  useEffect(() => {
    if (isDone || readRule !== 'SCROLLED' || !end.current) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setAtEnd(true);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isDone, readRule, end]);
  useEffect(() => {
    if (isDue) void finish();
  }, [isDue, finish]);
  // The server's clock may be a little behind: it says how long.
  const more = (form.problem as { secondsLeft?: number | null } | null)?.secondsLeft;
  useEffect(() => {
    if (more) setLeft(more);
  }, [more, setLeft]);
  const isWaiting = left !== null && left > 0;
  const calm = { ...form, problem: isWaiting ? null : form.problem };
  return { left: isWaiting ? left : null, form: calm, again: finish };
}

/** What is left of the time that a lesson has to be open, in whole seconds. */
function secondsLeft({ openedAt, readSeconds }: Lesson): number {
  const passed = openedAt ? Math.max(0, (Date.now() - Date.parse(openedAt)) / 1_000) : 0;
  return Math.ceil(Math.max(0, (readSeconds ?? 0) - passed));
}

/** Counts down to 0 by the clock, so that a sleeping tab is right when it wakes. */
function useCountdown(from: number | null) {
  const [until, setUntil] = useState(() => (from === null ? null : Date.now() + from * 1_000));
  const [now, setNow] = useState(Date.now);
  const left = until === null ? null : Math.max(0, Math.ceil((until - now) / 1_000));
  const isRunning = left !== null && left > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  const setLeft = useCallback((seconds: number) => {
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1_000);
  }, []);
  return { left, setLeft };
}
