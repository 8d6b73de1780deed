import type { QuestionKind } from '../../../../generated/graphql.ts';

/** One line of the answers as it is written: each kind uses its part. Numbers are texts until they are sent. */
export interface AnswerRow {
  /** Names it in this form only. */
  key: string;
  /** As the server calls it; it stays over edits. */
  id?: string;
  text: string;
  feedback: string;
  weight: string;
  /** Whether it is right, where weights are not set by hand. */
  isRight: boolean;
  /** The left side of a pair; empty for an answer that fits nowhere. */
  prompt: string;
  /** A range instead of a number with a tolerance. */
  isRange: boolean;
  value: string;
  tolerance: string;
  min: string;
  max: string;
}

/** A question as it is written. */
export interface QuestionForm {
  kind: QuestionKind;
  title: string;
  stem: string;
  points: string;
  shuffle: boolean;
  feedback: string;
  rows: AnswerRow[];
  /** Weights of choices are set by hand, not by what is right. */
  byHand: boolean;
  /** Wrong choices of a multiple choice take points away. */
  wrongCosts: boolean;
  correct: boolean;
  feedbackTrue: string;
  feedbackFalse: string;
  caseSensitive: boolean;
  graderNotes: string;
  minWords: string;
  maxWords: string;
}

/** The kinds in the order in which they are offered. */
export const questionKinds = [
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'TRUE_FALSE',
  'SHORT_TEXT',
  'NUMERIC',
  'MATCHING',
  'ORDERING',
  'ESSAY',
] as const satisfies QuestionKind[];

/** An empty line of answers. */
export const emptyRow = (more: Partial<AnswerRow> = {}): AnswerRow => ({
  key: crypto.randomUUID(),
  text: '',
  feedback: '',
  weight: '100',
  isRight: false,
  prompt: '',
  isRange: false,
  value: '',
  tolerance: '',
  min: '',
  max: '',
  ...more,
});

/** A new question of a kind, with as many empty lines as it needs. */
export function newQuestion(kind: QuestionKind): QuestionForm {
  return {
    kind,
    title: '',
    stem: '',
    points: '1',
    shuffle: true,
    feedback: '',
    rows: rowsOf(kind),
    byHand: false,
    wrongCosts: true,
    correct: true,
    feedbackTrue: '',
    feedbackFalse: '',
    caseSensitive: false,
    graderNotes: '',
    minWords: '',
    maxWords: '',
  };
}

function rowsOf(kind: QuestionKind): AnswerRow[] {
  const few: Partial<Record<QuestionKind, number>> = {
    SINGLE_CHOICE: 3,
    MULTIPLE_CHOICE: 4,
    SHORT_TEXT: 1,
    NUMERIC: 1,
    MATCHING: 3,
    ORDERING: 3,
  };
  return Array.from({ length: few[kind] ?? 0 }, (_, index) => emptyRow({ isRight: index === 0, weight: '0' })).map(
    (row, index) =>
      index === 0 || (kind !== 'SINGLE_CHOICE' && kind !== 'MULTIPLE_CHOICE') ? { ...row, weight: '100' } : row,
  );
}
