import { type Responses, storedResponse } from '../grading/storedResponse.ts';
import { paperAnswers, paperOptions } from './paperOptions.ts';
import type { ShownEntry } from './paperOrder.ts';
import type { PlannedQuestion } from './paperPlan.ts';

/** An answer as the contract's `PaperAnswer` shows it. */
export type AnswerShown = { __typename: string } & Record<string, unknown>;

/** A stored answer as its learner's paper names it; null for none. What no longer fits the question is left out. */
export function answerShown(seed: string, question: PlannedQuestion, stored: unknown): AnswerShown | null {
  const response = storedResponse(question.kind, stored);
  return response === null ? null : showers[question.kind](response as never, seed, question);
}

type Shower<Kind extends PlannedQuestion['kind']> = (
  response: Responses[Kind],
  seed: string,
  question: PlannedQuestion,
) => AnswerShown | null;

const text = (given: { text: string }): AnswerShown => ({ __typename: 'TextAnswer', text: given.text });

const showers: { [Kind in PlannedQuestion['kind']]: Shower<Kind> } = {
  SINGLE_CHOICE({ choice }, seed, question) {
    const choiceId = paperIdOf(paperOptions(seed, question), choice);
    return choiceId === undefined ? null : { __typename: 'ChoiceAnswer', choiceId };
  },
  MULTIPLE_CHOICE: ({ choices }, seed, question) => ({
    __typename: 'ChoicesAnswer',
    choiceIds: paperIdsOf(paperOptions(seed, question), choices),
  }),
  TRUE_FALSE: ({ value }) => ({ __typename: 'TrueFalseAnswer', trueFalse: value }),
  SHORT_TEXT: text,
  NUMERIC: ({ number }) => ({ __typename: 'NumberAnswer', number }),
  MATCHING({ pairs }, seed, question) {
    const [prompts, answers] = [paperOptions(seed, question), paperAnswers(seed, question)];
    const matches = Object.entries(pairs).map(([prompt, answer]) => ({
      promptId: paperIdOf(prompts, prompt),
      answerId: paperIdOf(answers, answer),
    }));
    const known = matches.filter(({ promptId, answerId }) => promptId !== undefined && answerId !== undefined);
    return { __typename: 'MatchingAnswer', matches: known };
  },
  ORDERING: ({ order }, seed, question) => ({
    __typename: 'OrderingAnswer',
    itemIds: paperIdsOf(paperOptions(seed, question), order),
  }),
  ESSAY: text,
};

const paperIdOf = (shown: readonly ShownEntry[], authored: string): string | undefined =>
  shown.find(({ authoredId }) => authoredId === authored)?.paperId;

const paperIdsOf = (shown: readonly ShownEntry[], authored: readonly string[]): string[] =>
  authored.flatMap((id) => paperIdOf(shown, id) ?? []);
