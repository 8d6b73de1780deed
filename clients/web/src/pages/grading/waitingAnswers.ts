import { graphql } from '../../graphql/graphql.ts';
import './reviewedAnswerFragment.ts';

/** Answers that wait for a person, in a list. */
export const waitingListDocument = graphql(`
  query WaitingAnswers($portalId: ID!, $first: Int!, $after: String, $filter: GradingQueueFilter) {
    gradingQueue(portalId: $portalId, first: $first, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { attemptId questionId testId testTitle submittedAt member { id name }
        reviewed { questionId maxPoints stem { html } } } }
    }
  }
`);

/** All that is needed to grade an answer. */
export const answerToGrade = graphql(`
  fragment AnswerToGrade on GradedAnswer {
    attemptId questionId testId testTitle submittedAt gradeRevision member { id name }
    question { id ... on EssayQuestion { minWords maxWords graderNotes { html } } }
    reviewed { ...ReviewedAnswer }
  }
`);

/** The next answers one by one. */
export const waitingAnswerDocument = graphql(`
  query WaitingAnswer($portalId: ID!, $after: String, $filter: GradingQueueFilter) {
    gradingQueue(portalId: $portalId, first: 3, after: $after, filter: $filter) {
      totalCount pageInfo { hasNextPage }
      edges { cursor node { ...AnswerToGrade } }
    }
  }
`);

/** Events after which the queue is another. */
export const queueEvents = ['ATTEMPT_SUBMITTED', 'ATTEMPT_GRADED', 'ATTEMPT_REGRADED', 'MEMBERSHIP_ERASED'] as const;
