import type { StoredText } from '../../../content/presentRichText.ts';
import type { AnswersOf, QuestionDraftKind } from '../../../content/questions/questionDraft.ts';
import type { AnsweredQuestion } from '../answeredQuestions.ts';
import { answerKey } from '../answerKey.ts';
import { type Responses, storedResponse } from '../storedResponse.ts';

/**
 * A question of a finished attempt as the contract shows it, its texts to be rendered. What was asked is shown as it was asked; what is
 * right, as it is judged now. It holds the correct answers: whoever calls it knows that the viewer may see them (L4).
 */
export function reviewedQuestion(row: AnsweredQuestion): object {
  const response = storedResponse(row.kind, row.response);
  return {
    ...row,
    stem: shownText(row, row.stem),
    feedback: shownText(row, row.feedback),
    answered: response !== null,
    // Nothing was written for what nobody answered.
    points: row.points ?? (response === null ? 0 : null),
    ...(makers[row.kind] as (row: AnsweredQuestion, response: unknown) => object)(row, response),
  };
}

const textIn = (row: AnsweredQuestion, revisionId: string, stored: string | null): StoredText | null =>
  stored === null ? null : { stored, portalId: row.portalId, revisionId, ownerId: row.questionId };
const shownText = (row: AnsweredQuestion, stored: string | null) => textIn(row, row.revisionId, stored);
const keyText = (row: AnsweredQuestion, stored: string | null) => textIn(row, row.keyRevisionId, stored);
const shownOf = <Kind extends QuestionDraftKind>(row: AnsweredQuestion, _kind: Kind) => row.shown as AnswersOf<Kind>;
const keyOf = <Kind extends QuestionDraftKind>(row: AnsweredQuestion, _kind: Kind) => row.key as AnswersOf<Kind>;

const makers: {
  [Kind in QuestionDraftKind]: (row: AnsweredQuestion, response: Responses[Kind] | null) => object;
} = {
  SINGLE_CHOICE: (row, response) => choicesOf(row, response ? [response.choice] : []),
  MULTIPLE_CHOICE: (row, response) => choicesOf(row, response?.choices ?? []),
  TRUE_FALSE: (row, response) => {
    const { correct, feedbackTrue, feedbackFalse } = keyOf(row, 'TRUE_FALSE');
    const said = response === null ? null : response.value ? feedbackTrue : feedbackFalse;
    return { given: response?.value ?? null, correct, answerFeedback: keyText(row, said) };
  },
  SHORT_TEXT: (row, response) => ({ ...acceptedOf(row, 'SHORT_TEXT'), given: response?.text ?? null }),
  NUMERIC: (row, response) => ({ ...acceptedOf(row, 'NUMERIC'), given: response?.number ?? null }),
  MATCHING: (row, response) => {
    const answers = new Map(shownOf(row, 'MATCHING').pairs.map(({ id, answer }) => [id, answer]));
    const right = new Map(keyOf(row, 'MATCHING').pairs.map(({ id, answer }) => [id, answer]));
    const prompts = shownOf(row, 'MATCHING').pairs.filter(({ prompt }) => prompt !== null);
    const joined = new Map(Object.entries(response?.pairs ?? {}));
    return {
      pairs: prompts.map(({ id, prompt, answer }) => ({
        prompt: shownText(row, prompt),
        given: answers.get(joined.get(id) ?? '') ?? null,
        correct: right.get(id) ?? answer,
      })),
    };
  },
  ORDERING: (row, response) => {
    const texts = new Map(shownOf(row, 'ORDERING').items.map(({ id, html }) => [id, html]));
    return {
      given: (response?.order ?? []).flatMap((id) => shownText(row, texts.get(id) ?? null) ?? []),
      correct: keyOf(row, 'ORDERING').items.map(({ html }) => keyText(row, html)),
    };
  },
  ESSAY: (_row, response) => ({ given: response?.text ?? null }),
};

/** The choices as they were shown, with the weights they have now; what the author says to one who chose it. */
function choicesOf(row: AnsweredQuestion, chosen: readonly string[]): object {
  const judged = new Map(keyOf(row, 'SINGLE_CHOICE').choices.map((choice) => [choice.id, choice]));
  return {
    choices: shownOf(row, 'SINGLE_CHOICE').choices.map(({ id, html }) => {
      const weight = judged.get(id)?.weight ?? 0;
      const isChosen = chosen.includes(id);
      const feedback = isChosen ? keyText(row, judged.get(id)?.feedback ?? null) : null;
      return { text: shownText(row, html), chosen: isChosen, correct: weight > 0, weight, feedback };
    }),
  };
}

function acceptedOf(row: AnsweredQuestion, kind: 'SHORT_TEXT' | 'NUMERIC'): object {
  const { accepted } = keyOf(row, kind);
  const fitting = answerKey({ kind, answers: row.key }, row.language).fitting(row.response);
  return {
    accepted: accepted.filter(({ weight }) => weight > 0),
    answerFeedback: keyText(row, accepted[fitting]?.feedback ?? null),
  };
}
