import type { EditedQuestionFragment } from '../../../../generated/graphql.ts';
import { type AnswerRow, emptyRow, newQuestion, type QuestionForm } from './QuestionForm.ts';
import { readWeights } from './weights.ts';

type Text = { source: string } | null | undefined;
const source = (text: Text): string => text?.source ?? '';
const row = (id: string, more: Partial<AnswerRow>): AnswerRow => emptyRow({ key: id, id, ...more });

/** A stored question as its author goes on with it; numbers are written with the language's decimal sign. */
export function readQuestion(question: EditedQuestionFragment, decimal: string): QuestionForm {
  const write = (value: number) => String(value).replace('.', decimal);
  const common = {
    title: question.title ?? '',
    stem: question.stem.source,
    points: write(question.points),
    shuffle: question.shuffle,
    feedback: source(question.feedback),
  };
  return { ...newQuestion(question.kind), ...common, ...answersOf(question, write) };
}

function answersOf(question: EditedQuestionFragment, write: (value: number) => string): Partial<QuestionForm> {
  switch (question.__typename) {
    case 'SingleChoiceQuestion':
    case 'MultipleChoiceQuestion':
      return choicesOf(question, write);
    case 'TrueFalseQuestion':
      return {
        correct: question.correct,
        feedbackTrue: source(question.feedbackTrue),
        feedbackFalse: source(question.feedbackFalse),
      };
    case 'ShortTextQuestion':
      return {
        caseSensitive: question.caseSensitive,
        rows: question.texts.map(({ id, text, weight, feedback }) =>
          row(id, { text, weight: write(weight), feedback: source(feedback) }),
        ),
      };
    case 'NumericQuestion':
      return { rows: question.numbers.map((entry) => numberOf(entry, write)) };
    case 'MatchingQuestion':
      return {
        rows: question.pairs.map(({ id, prompt, answer }) => row(id, { prompt: source(prompt), text: answer })),
      };
    case 'OrderingQuestion':
      return { rows: question.items.map(({ id, text }) => row(id, { text: text.source })) };
    case 'EssayQuestion':
      return {
        graderNotes: source(question.graderNotes),
        minWords: String(question.minWords ?? ''),
        maxWords: String(question.maxWords ?? ''),
      };
  }
}

type Choices = Extract<EditedQuestionFragment, { choices: unknown }>;

function choicesOf({ kind, choices }: Choices, write: (value: number) => string): Partial<QuestionForm> {
  const weights = choices.map(({ weight }) => weight);
  const rows = choices.map(({ id, text, weight, feedback }) =>
    row(id, { text: text.source, weight: write(weight), isRight: weight > 0, feedback: source(feedback) }),
  );
  return { rows, ...readWeights(weights, kind === 'MULTIPLE_CHOICE') };
}

type Accepted = Extract<EditedQuestionFragment, { numbers: unknown }>['numbers'][number];

function numberOf({ id, min, max, value, tolerance, weight, feedback }: Accepted, write: (value: number) => string) {
  // What is a middle and a tolerance by chance only (0 to 5) reads better as a range; a whole number in the middle as a number.
  const isRange = tolerance > Math.abs(value) / 2 && tolerance > 0;
  return row(id, {
    isRange,
    value: write(value),
    tolerance: tolerance === 0 ? '' : write(tolerance),
    min: write(min),
    max: write(max),
    weight: write(weight),
    feedback: source(feedback),
  });
}
