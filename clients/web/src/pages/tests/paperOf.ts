import type { EditedQuestionFragment, PaperQuestionPartsFragment } from '../../../generated/graphql.ts';

/** A stored question as it would stand on a learner's paper, without what is right. */
export function paperOf(question: EditedQuestionFragment, number: number): PaperQuestionPartsFragment {
  const { id, kind, points, stem } = question;
  const common = { id, kind, number, points, stem: { html: stem.html }, revision: 0, flagged: false, myAnswer: null };
  const texts = (list: readonly { id: string; text: { html: string } }[]) => mixed(list, question.shuffle);
  switch (question.__typename) {
    case 'SingleChoiceQuestion':
      return { ...common, __typename: 'PaperSingleChoice', choices: texts(question.choices) };
    case 'MultipleChoiceQuestion':
      return { ...common, __typename: 'PaperMultipleChoice', choices: texts(question.choices) };
    case 'TrueFalseQuestion':
      return { ...common, __typename: 'PaperTrueFalse' };
    case 'ShortTextQuestion':
      return { ...common, __typename: 'PaperShortText' };
    case 'NumericQuestion':
      return { ...common, __typename: 'PaperNumeric' };
    case 'MatchingQuestion':
      return { ...common, __typename: 'PaperMatching', ...sidesOf(question.pairs) };
    case 'OrderingQuestion':
      return { ...common, __typename: 'PaperOrdering', items: mixed(question.items, true) };
    case 'EssayQuestion':
      return { ...common, __typename: 'PaperEssay', minWords: question.minWords, maxWords: question.maxWords };
  }
}

type Pairs = Extract<EditedQuestionFragment, { pairs: unknown }>['pairs'];

function sidesOf(pairs: Pairs) {
  const prompts = pairs.flatMap(({ id, prompt }) => (prompt ? [{ id, text: { html: prompt.html } }] : []));
  return {
    prompts,
    answers: mixed(
      pairs.map(({ id, answer }) => ({ id, text: answer })),
      true,
    ),
  };
}

/** In an order that tells nothing and is the same each time: by what the entries are called, which is made from their content. */
function mixed<Entry extends { id: string }>(entries: readonly Entry[], isMixed: boolean): Entry[] {
  return isMixed ? [...entries].sort((one, other) => (one.id < other.id ? -1 : 1)) : [...entries];
}
