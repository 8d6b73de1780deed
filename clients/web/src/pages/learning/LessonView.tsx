import { Button } from '@mantine/core';
import { IconBook2, IconCheck, IconClock } from '@tabler/icons-react';
import { type MouseEvent, useMemo, useRef } from 'react';
import { useHref, useNavigate } from 'react-router';
import type { OpenedItemFragment, OutlineItemFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { RichTextView } from '../../components/RichTextView.tsx';
import { learningTexts } from '../../i18n/learning/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { clock } from './clock.ts';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';
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
  const { html, onClick } = useLessonLinks(lesson.text?.html ?? '', courseId);
  const rule = isDone
    ? t('readOn', { when: dateTime(item.doneAt ?? lesson.doneAt ?? new Date().toISOString()) })
    : t(`rule${lesson.readRule}`);
  const Sign = isDone ? IconCheck : left === null ? IconBook2 : IconClock;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links within the text are what is clicked */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <div className={classes.read} onClick={onClick}>
        <RichTextView html={html} />
        <div ref={end} className={classes.end} />
      </div>
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

/** Links to other steps and courses lead there without leaving the page. */
function useLessonLinks(text: string, courseId: string) {
  const paths = useLearningPaths();
  const navigate = useNavigate();
  const root = useHref('/');
  const html = useMemo(() => {
    const to = (path: string) => `href="${root.replace(/\/$/, '')}${path}"`;
    return text
      .replace(/href="(?:\/internal)?\/items\/([0-9a-f-]{36})"/gi, (_, id: string) => to(paths.item(courseId, id)))
      .replace(/href="(?:\/internal)?\/courses\/([0-9a-f-]{36})"/gi, (_, id: string) => to(paths.course(id)));
  }, [text, courseId, paths, root]);
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || link.origin !== location.origin) return;
    const inside = `${root.replace(/\/$/, '')}${paths.home}/`;
    if (!link.pathname.startsWith(inside)) return;
    event.preventDefault();
    void navigate(link.pathname.slice(root.replace(/\/$/, '').length));
  };
  return { html, onClick };
}
