import { Button } from '@mantine/core';
import { IconBook2, IconCheck, IconClock } from '@tabler/icons-react';
import { useRef } from 'react';
import type { OpenedItemFragment, OutlineItemFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { learningTexts } from '../../i18n/learning/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { clock } from './clock.ts';
import { LessonText } from './LessonText.tsx';
import classes from './learning.module.css';
import { useReading } from './useReading.ts';

export type Lesson = Extract<OpenedItemFragment, { __typename: 'LearnerLesson' }>;

export interface LessonViewProps {
  lesson: Lesson;
  /** Its place in the outline, which knows best how far it is. */
  item: OutlineItemFragment;
  courseId: string;
  enrollmentId: string;
}

/** A lesson to read; below its text stands what makes it count as read. */
export function LessonView({ lesson, item, courseId, enrollmentId }: LessonViewProps) {
  const t = useText(learningTexts);
  const shell = useText(shellTexts);
  const { dateTime } = useFormats();
  const end = useRef<HTMLDivElement>(null);
  const isDone = item.state === 'DONE';
  const { left, form, again } = useReading({ lesson, isDone, enrollmentId, end });
  const rule = isDone
    ? t('readOn', { when: dateTime(item.doneAt ?? lesson.doneAt ?? new Date().toISOString()) })
    : t(`rule${lesson.readRule}`);
  const Sign = isDone ? IconCheck : left === null ? IconBook2 : IconClock;
  return (
    <>
      <LessonText html={lesson.text?.html ?? ''} courseId={courseId} end={end} />
      <div>
        <div className={classes.rule} data-done={isDone || undefined}>
          <Sign size={20} aria-hidden="true" />
          <span>{rule}</span>
          {left !== null && !isDone && <span className={classes.clock}>{clock(left)}</span>}
        </div>
        <LiveRegion text={isDone ? rule : ''} />
        <FormProblem form={form} />
        {(form.problem || form.error) && !isDone && left === null && (
          <Button variant="light" mt="xs" onClick={again} loading={form.isBusy}>
            {shell('retry')}
          </Button>
        )}
      </div>
    </>
  );
}
