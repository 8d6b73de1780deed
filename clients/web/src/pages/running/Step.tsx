import { Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { runningTexts } from '../../i18n/running/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './Steps.module.css';

/** One step of a way, as facts have it. */
export interface StepFacts {
  key: string;
  title: string;
  /** One sentence: why it is done. */
  why: string;
  /** What happened, where the step is done; else null. */
  done: string | null;
  /** What it waits for outside of this page; shown where it is the next step. */
  waits?: ReactNode;
  /** The button that leads there. */
  action?: ReactNode;
  /** What is needed for the step right here: a link to copy. */
  children?: ReactNode;
}

/** A step with its tick or number; the first one that is open is marked. */
export function Step({ step, number, isNext }: { step: StepFacts; number: number; isNext: boolean }) {
  const t = useText(runningTexts);
  const { title, why, done, waits, action, children } = step;
  return (
    <li className={classes.step} data-done={done !== null || undefined} data-next={isNext || undefined}>
      <span className={classes.mark} aria-hidden="true">
        {done === null ? number : <IconCheck size={20} stroke={2.5} />}
      </span>
      <div className={classes.body}>
        <div className={classes.words}>
          <Title order={2} size="h4">
            {title}
            <span className="only-read">: {t(done === null ? 'isOpen' : 'isDone')}</span>
            {isNext && <span className={classes.next}>{t('nextIs')}</span>}
          </Title>
          {done !== null && <Text className={classes.fact}>{done}</Text>}
          <Text c="dimmed" size="sm">
            {why}
          </Text>
          {isNext && waits && (
            <Text size="sm" className={classes.waits}>
              {waits}
            </Text>
          )}
          {children}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </div>
    </li>
  );
}
