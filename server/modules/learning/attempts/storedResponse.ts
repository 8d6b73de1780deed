import type { QuestionKind } from '../../../../schema/enums.ts';

/**
 * An answer as the column `answer.response` holds it, by the kind of its question. Choices, pairs and items are named by the
 * ids of the question's revision (`question.answers`), not by the ids of the paper, which are another for each attempt.
 * A column that is NULL says that the question was flagged, or its answer cleared.
 */
export interface StoredResponses {
  SINGLE_CHOICE: { choiceId: string };
  /** At least one, each once. */
  MULTIPLE_CHOICE: { choiceIds: string[] };
  TRUE_FALSE: { value: boolean };
  /** As written, line ends and outer space included. */
  SHORT_TEXT: { text: string };
  NUMERIC: { number: number };
  /** Id of the pair whose prompt it is → id of the pair whose answer was joined to it; prompts left open are not there. */
  MATCHING: { matches: Record<string, string> };
  /** All items, in the order that they were brought into. */
  ORDERING: { itemIds: string[] };
  ESSAY: { text: string };
}

export type StoredResponse = StoredResponses[QuestionKind];
