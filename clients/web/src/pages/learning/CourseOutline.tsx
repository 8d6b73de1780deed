import { Text } from '@mantine/core';
import { IconCheck, IconFileText, IconLock, IconPaperclip, IconWritingSign } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CourseItemKind, OutlineItemFragment } from '../../../generated/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';
import { WhyLocked } from './WhyLocked.tsx';

const signs: Record<CourseItemKind, typeof IconCheck> = {
  LESSON: IconFileText,
  MATERIAL: IconPaperclip,
  TEST: IconWritingSign,
};

export interface CourseOutlineProps {
  courseId: string;
  items: OutlineItemFragment[];
  /** Where to go on. */
  hereId?: string;
  /** Until the course has begun everything waits for that alone, which is said once and not at every step. */
  isBegun: boolean;
}

/** The steps of a course: what is done, what is open, and what keeps the others closed. */
export function CourseOutline({ courseId, items, hereId, isBegun }: CourseOutlineProps) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  return (
    <ol className={classes.outline}>
      {items.map(({ id, kind, title, state, lockedBy }) => {
        const Sign = state === 'DONE' ? IconCheck : state === 'LOCKED' ? IconLock : signs[kind];
        const why = isBegun ? lockedBy : lockedBy.filter(({ reason }) => reason !== 'NOT_STARTED');
        return (
          <li key={id} className={classes.step} data-state={state} data-here={id === hereId || undefined}>
            <span className={classes.sign} aria-hidden="true">
              <Sign size={18} />
            </span>
            <div>
              {state === 'LOCKED' ? (
                <span className={classes.name}>{title}</span>
              ) : (
                <Link to={paths.item(courseId, id)} className={`${classes.name} ${classes.whole}`}>
                  {title}
                </Link>
              )}
              <Text size="sm" c="dimmed">
                {t(`kind${kind}`)} · {t(`state${state}`)}
                {id === hereId && ` · ${t('here')}`}
              </Text>
              {why.length > 0 && (
                <Text size="sm" component="div" className={classes.why}>
                  <WhyLocked courseId={courseId} lockedBy={why} />
                </Text>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
