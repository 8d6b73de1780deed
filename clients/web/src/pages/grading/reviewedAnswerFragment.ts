import { graphql } from '../../graphql/graphql.ts';

/** A question with what was answered and what is right, for those who grade. */
export const reviewedAnswerFragment = graphql(`
  fragment ReviewedAnswer on ReviewedQuestion {
    __typename questionId kind position answered points maxPoints annulled comment stem { html } feedback { html }
    ... on ReviewedChoices { choices { text { html } chosen correct } }
    ... on ReviewedTrueFalse { chosenValue: given rightValue: correct }
    ... on ReviewedShortText { written: given texts: accepted { text } }
    ... on ReviewedNumeric { written: given ranges: accepted { min max } }
    ... on ReviewedMatching { pairs { prompt { html } given correct } }
    ... on ReviewedOrdering { order: given { html } rightOrder: correct { html } }
    ... on ReviewedEssay { essay: given }
  }
`);
