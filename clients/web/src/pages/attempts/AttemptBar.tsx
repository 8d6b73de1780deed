import { IconClockHour4, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { clock } from '../learning/clock.ts';
import type { AnswersNow } from './AnswerStore.ts';
import classes from './attempts.module.css';
import type { ExamTime } from './useExamClock.ts';

/** Stays on top: how much time is left, and whether everything is saved. */
export function AttemptBar({ answers, time }: { answers: AnswersNow; time: ExamTime }) {
  return (
    <div className={classes.bar}>
      <TimeLeft time={time} />
      <SavedState answers={answers} />
    </div>
  );
}

/** When to speak up (seconds left). */
const warnings = { first: 300, last: 60 };

function TimeLeft({ time: { secondsLeft, deadlineAt } }: { time: ExamTime }) {
  const t = useText(attemptsTexts);
  const { dateTime } = useFormats();
  const warning = useWarning(secondsLeft);
  const moved = useMoved(deadlineAt);
  if (secondsLeft === null) return <span className={classes.time}>{t('noTimeLimit')}</span>;
  const isShort = secondsLeft <= warnings.first;
  return (
    <div className={classes.time} data-short={isShort || undefined}>
      <IconClockHour4 size={20} aria-hidden="true" />
      <span>
        {t('timeLeft')} <strong role="timer">{long(secondsLeft)}</strong>
      </span>
      <LiveRegion urgent text={warning ? t('minutesLeft', { count: warning / 60 }) : ''} />
      <LiveRegion text={moved && deadlineAt ? t('deadlineMoved', { when: dateTime(deadlineAt) }) : ''} />
    </div>
  );
}

/** Hours too, where there are any. */
const long = (seconds: number): string =>
  seconds < 3_600 ? clock(seconds) : `${Math.floor(seconds / 3_600)}:${clock(seconds % 3_600).padStart(5, '0')}`;

/** The warning that was passed last: spoken when it is passed, not when somebody comes later. */
function useWarning(secondsLeft: number | null): number | null {
  const [said, setSaid] = useState<number | null>(null);
  const seen = useRef(secondsLeft);
  useEffect(() => {
    const before = seen.current;
    seen.current = secondsLeft;
    if (secondsLeft === null || before === null || secondsLeft === 0) return;
    const { first, last: final } = warnings;
    if (before > final && secondsLeft <= final) setSaid(final);
    else if (before > first && secondsLeft <= first) setSaid(first);
    else if (secondsLeft > first) setSaid(null);
  }, [secondsLeft]);
  return said;
}

/** Whether somebody gave (or took) time while the attempt was open here. */
function useMoved(deadlineAt: string | null): boolean {
  const [first] = useState(deadlineAt);
  return first !== deadlineAt;
}

function SavedState({ answers }: { answers: AnswersNow }) {
  const t = useText(attemptsTexts);
  const { unsaved, failure } = answers;
  const kind = unsaved === 0 ? 'saved' : failure ? 'waiting' : 'saving';
  const Sign = { saved: IconCloudCheck, waiting: IconCloudOff, saving: IconCloudUp }[kind];
  const text = t(kind === 'waiting' && failure?.code !== 'NETWORK' ? 'saveFailing' : kind);
  return (
    <div className={classes.saved} data-state={kind}>
      <Sign size={20} aria-hidden="true" />
      <span>{text}</span>
      {/* That something is on its way is nothing to interrupt anybody for. */}
      <LiveRegion text={kind === 'saving' ? '' : text} />
    </div>
  );
}
