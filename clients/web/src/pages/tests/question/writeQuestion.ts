import type { AnswersInput, QuestionInput, QuestionKind } from '../../../../generated/graphql.ts';
import type { AnswerRow, QuestionForm } from './QuestionForm.ts';
import { plainWeights } from './weights.ts';
import { writtenNumber } from './writtenNumber.ts';

/** The field of the input that stands for a kind, with the name of its list. */
export const answersPath: Record<QuestionKind, string> = {
  SINGLE_CHOICE: 'answers.singleChoice.choices',
  MULTIPLE_CHOICE: 'answers.multipleChoice.choices',
  TRUE_FALSE: 'answers.trueFalse',
  SHORT_TEXT: 'answers.shortText.accepted',
  NUMERIC: 'answers.numeric.accepted',
  MATCHING: 'answers.matching.pairs',
  ORDERING: 'answers.ordering.items',
  ESSAY: 'answers.essay',
};

/** A question as it is sent, and the fields that want a number and have none. */
export interface WrittenQuestion {
  input: QuestionInput;
  /** Paths within the question, for example `answers.numeric.accepted.0.value`. */
  noNumbers: string[];
}

/** What the author wrote, as the server takes it. */
export function writeQuestion(form: QuestionForm): WrittenQuestion {
  const noNumbers: string[] = [];
  const number: ReadNumber = (text, path, mayBeEmpty = false) => {
    const value = writtenNumber(text);
    if (value === null ? mayBeEmpty : !Number.isNaN(value)) return value;
    noNumbers.push(path);
    return null;
  };
  const input = {
    title: form.title.trim() || null,
    stem: form.stem,
    points: number(form.points, 'points') ?? 0,
    shuffle: form.shuffle,
    feedback: form.feedback || null,
    answers: answersOf(form, number),
  };
  return { input, noNumbers };
}

type ReadNumber = (text: string, path: string, mayBeEmpty?: boolean) => number | null;
const named = ({ id }: AnswerRow) => (id ? { id } : {});

function answersOf(form: QuestionForm, number: ReadNumber): AnswersInput {
  const path = answersPath[form.kind];
  const weight = (row: AnswerRow, index: number) => number(row.weight, `${path}.${index}.weight`) ?? 0;
  switch (form.kind) {
    case 'SINGLE_CHOICE':
      return { singleChoice: { choices: choicesOf(form, weight) } };
    case 'MULTIPLE_CHOICE':
      return { multipleChoice: { choices: choicesOf(form, weight) } };
    case 'TRUE_FALSE':
      return {
        trueFalse: {
          correct: form.correct,
          feedbackTrue: form.feedbackTrue || null,
          feedbackFalse: form.feedbackFalse || null,
        },
      };
    case 'SHORT_TEXT':
      return {
        shortText: {
          caseSensitive: form.caseSensitive,
          accepted: form.rows.map((row, index) => ({
            ...named(row),
            text: row.text,
            weight: weight(row, index),
            feedback: row.feedback || null,
          })),
        },
      };
    case 'NUMERIC':
      return {
        numeric: {
          accepted: form.rows.map((row, index) => ({
            ...named(row),
            ...rangeOf(row, `${path}.${index}`, number),
            weight: weight(row, index),
            feedback: row.feedback || null,
          })),
        },
      };
    case 'MATCHING':
      return {
        matching: { pairs: form.rows.map((row) => ({ ...named(row), prompt: row.prompt || null, answer: row.text })) },
      };
    case 'ORDERING':
      return { ordering: { items: form.rows.map((row) => ({ ...named(row), text: row.text })) } };
    case 'ESSAY':
      return {
        essay: {
          graderNotes: form.graderNotes || null,
          minWords: number(form.minWords, `${path}.minWords`, true),
          maxWords: number(form.maxWords, `${path}.maxWords`, true),
        },
      };
  }
}

function choicesOf(form: QuestionForm, weight: (row: AnswerRow, index: number) => number) {
  const plain = plainWeights(form.rows, form.kind === 'MULTIPLE_CHOICE', form.wrongCosts);
  return form.rows.map((row, index) => ({
    ...named(row),
    text: row.text,
    weight: form.byHand ? weight(row, index) : (plain[index] ?? 0),
    feedback: row.feedback || null,
  }));
}

function rangeOf(row: AnswerRow, path: string, number: ReadNumber) {
  if (row.isRange) return { min: number(row.min, `${path}.min`), max: number(row.max, `${path}.max`) };
  const tolerance = number(row.tolerance, `${path}.tolerance`, true);
  return { value: number(row.value, `${path}.value`), ...(tolerance === null ? {} : { tolerance }) };
}
