import { graphql } from '../../../graphql/graphql.ts';
import '../testDocuments.ts';

/** One part of a GIFT text and what becomes of it. */
export const giftPart = graphql(`
  fragment GiftPart on GiftEntry {
    index line title excerpt outcome kind message
  }
`);

/** A part that is a question, as it was understood. */
export const giftTaken = graphql(`
  fragment GiftTaken on GiftEntry {
    ...GiftPart
    notices { code message }
    preview { ...EditedQuestion }
    question { id }
  }
`);

export const importGiftDocument = graphql(`
  mutation ImportGift($input: ImportGiftInput!, $after: Int) {
    importGift(input: $input) {
      __typename
      ... on ImportGiftSuccess {
        dryRun
        test { id title }
        counts { taken refused noted }
        refused: report(only: [REFUSED], first: 200) { ...GiftPart }
        others: report(only: [TAKEN, NOTE], first: 50, after: $after) { ...GiftTaken }
      }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on GiftRefusedProblem {
        counts { taken refused noted }
      }
    }
  }
`);
