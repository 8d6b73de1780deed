import { StateBadge } from '../../components/StateBadge.tsx';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';

export interface DueDateProps {
  enrollment: { dueAt?: string | null; overdue: boolean; completedAt?: string | null };
}

/** Until when a course is to be done, or when it was; nothing without a date. */
export function DueDate({ enrollment: { dueAt, overdue, completedAt } }: DueDateProps) {
  const t = useText(learningTexts);
  const { day, relative } = useFormats();
  if (completedAt) return <StateBadge tone="good">{t('completed', { when: day(completedAt) })}</StateBadge>;
  if (!dueAt) return null;
  if (overdue) return <StateBadge tone="bad">{t('overdue', { when: day(dueAt) })}</StateBadge>;
  return (
    <span className={classes.due}>
      <StateBadge tone="wait">{t('due', { when: day(dueAt) })}</StateBadge>
      <span>{relative(dueAt)}</span>
    </span>
  );
}
