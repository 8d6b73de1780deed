import { graphql } from '../../../graphql/graphql.ts';
import '../testDocuments.ts';

/** One part of a GIFT text and what becomes of it. */
export const giftPart = graphql(`
  fragment GiftPart on GiftEntry {
    index line title excerpt category outcome kind code message
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
        refused: report(only: [REFUSED], first: 500) { ...GiftPart }
        others: report(only: [TAKEN, NOTE], first: 100, after: $after) { ...GiftPart }
      }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on GiftRefusedProblem {
        counts { taken refused noted }
        refused: report(only: [REFUSED], first: 500) { ...GiftPart }
      }
    }
  }
`);
