import { graphql } from '../../graphql/graphql.ts';

/** A question of a finished attempt: what was answered, what is right, what it gave; only where the test's rule allows it (L5). */
export const reviewedQuestionParts = graphql(`
  fragment ReviewedQuestionParts on ReviewedQuestion {
    __typename questionId position answered points maxPoints annulled comment
    stem { html }
    feedback { html }
    ... on ReviewedChoices { choices { text { html } chosen correct weight feedback { html } } }
    ... on ReviewedTrueFalse { given rightValue: correct answerFeedback { html } }
    ... on ReviewedShortText { written: given acceptedTexts: accepted { text weight } answerFeedback { html } }
    ... on ReviewedNumeric { written: given acceptedRanges: accepted { min max weight } answerFeedback { html } }
    ... on ReviewedMatching { pairs { prompt { html } given correct } }
    ... on ReviewedOrdering { order: given { html } rightOrder: correct { html } }
    ... on ReviewedEssay { written: given }
  }
`);

export const reviewDocument = graphql(`
  query AttemptReviewPage($id: ID!, $after: String) {
    attempt(id: $id) {
      id testId itemId title number state deadlineAt submittedAt submittedBy
      test { id attemptsLeft openAttemptId obstacle { reason } }
      enrollment { id state course { id title } continueAt { id title } }
      review {
        state message availableAt rule
        score { points maxPoints percent passed }
        evidence { id competency { id title } }
        questions(first: 50, after: $after) {
          totalCount nodes { ...ReviewedQuestionParts } pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);
