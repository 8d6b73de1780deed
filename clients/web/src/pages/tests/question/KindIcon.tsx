import {
  IconAlignLeft,
  IconArrowsLeftRight,
  IconCircleDot,
  IconLetterCase,
  IconListNumbers,
  IconNumbers,
  IconSquareCheck,
  IconToggleLeft,
} from '@tabler/icons-react';
import type { QuestionKind } from '../../../../generated/graphql.ts';
import classes from '../tests.module.css';

const icons: Record<QuestionKind, typeof IconCircleDot> = {
  SINGLE_CHOICE: IconCircleDot,
  MULTIPLE_CHOICE: IconSquareCheck,
  TRUE_FALSE: IconToggleLeft,
  SHORT_TEXT: IconLetterCase,
  NUMERIC: IconNumbers,
  MATCHING: IconArrowsLeftRight,
  ORDERING: IconListNumbers,
  ESSAY: IconAlignLeft,
};

/** A sign for a kind of question; its name stands beside it or is given as a label. */
export function KindIcon({ kind, label }: { kind: QuestionKind; label?: string }) {
  const Icon = icons[kind];
  return (
    <span className={classes.kind} title={label}>
      <Icon size={18} aria-hidden="true" />
      {label && <span className="only-read">{label}</span>}
    </span>
  );
}
