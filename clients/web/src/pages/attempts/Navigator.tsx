import { IconFlagFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { AnswersNow } from './AnswerStore.ts';
import classes from './attempts.module.css';
import { isAnswered } from './isAnswered.ts';
import type { AttemptView } from './useAttemptView.ts';

/** Up to so many questions the map is open from the start. */
const few = 24;

/** A map of all questions: which are answered, which are flagged, where one is. */
export function Navigator({ answers, view }: { answers: AnswersNow; view: AttemptView }) {
  const t = useText(attemptsTexts);
  const entries = [...answers.entries.values()];
  const answered = entries.filter(({ answer }) => isAnswered(answer)).length;
  return (
    <details className={classes.map} open={entries.length <= few}>
      <summary>{t('answeredOf', { answered, count: entries.length })}</summary>
      <ol>
        {entries.map(({ questionId, number, answer, flagged }) => {
          const isDone = isAnswered(answer);
          const said = [t('question', { number }), t(isDone ? 'answered' : 'open'), flagged && t('flagged')];
          return (
            <li key={questionId}>
              <Link
                to={view.toQuestion(number)}
                className={classes.place}
                data-done={isDone || undefined}
                aria-current={view.kind === 'one' && number === view.number ? 'step' : undefined}
                aria-label={said.filter(Boolean).join(', ')}
              >
                {number}
                {flagged && <IconFlagFilled size={14} aria-hidden="true" />}
              </Link>
            </li>
          );
        })}
      </ol>
      <p className={classes.legend} aria-hidden="true">
        <span className={classes.place} data-done /> {t('answered')} <span className={classes.place} /> {t('open')}
      </p>
      <p className={classes.end}>
        <Link to={view.toCheck}>{t('toCheck')}</Link>
      </p>
    </details>
  );
}
