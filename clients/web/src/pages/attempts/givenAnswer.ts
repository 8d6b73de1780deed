import type { PaperAnswerPartsFragment } from '../../../generated/graphql.ts';

/** An answer as it is sent, in the one field for its question's kind. */
export type GivenAnswer =
  | { choiceId: string }
  | { choiceIds: string[] }
  | { trueFalse: boolean }
  | { text: string }
  | { number: string }
  | { matches: { promptId: string; answerId: string }[] }
  | { itemIds: string[] };

/** What the server keeps, in the form in which it is sent. */
export function givenAnswer(kept: PaperAnswerPartsFragment | null | undefined): GivenAnswer | null {
  switch (kept?.__typename) {
    case 'ChoiceAnswer':
      return { choiceId: kept.choiceId };
    case 'ChoicesAnswer':
      return { choiceIds: kept.choiceIds };
    case 'TrueFalseAnswer':
      return { trueFalse: kept.trueFalse };
    case 'TextAnswer':
      return { text: kept.text };
    case 'NumberAnswer':
      return { number: kept.number };
    case 'MatchingAnswer':
      return { matches: kept.matches.map(({ promptId, answerId }) => ({ promptId, answerId })) };
    case 'OrderingAnswer':
      return { itemIds: kept.itemIds };
    default:
      return null;
  }
}
