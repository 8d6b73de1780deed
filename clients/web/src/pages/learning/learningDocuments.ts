import { graphql } from '../../graphql/graphql.ts';

/** How far a learner is: what every answer about learning tells, so that all pages follow at once. */
export const learningState = graphql(`
  fragment LearningState on LearnerEnrollment {
    id state dueAt overdue startedAt completedAt lastActivityAt
    progress { percent itemsDone itemsTotal }
    continueAt { id title kind }
  }
`);

/** An item at its place in the outline. */
export const outlineItem = graphql(`
  fragment OutlineItem on LearnerItem {
    id kind title position state openedAt doneAt
    lockedBy { reason opensAt item { id title } }
  }
`);

/** What a test is about and by which rules it is taken. */
export const testBefore = graphql(`
  fragment TestBefore on LearnerTest {
    id title questionCount passMark timeLimitSeconds attemptLimit attemptsLeft opensAt closesAt review reviewAfterClose
    description { html }
    obstacle { reason }
  }
`);

/** What one reads or does, as soon as it is open. */
export const openedItem = graphql(`
  fragment OpenedItem on LearnerItem {
    __typename
    ...OutlineItem
    ... on LearnerLesson { readRule readSeconds text { html } }
    ... on LearnerMaterial { file { name mediaType bytes url } }
    ... on LearnerTestItem {
      test { ...TestBefore }
    }
  }
`);

export const outlineDocument = graphql(`
  query LearnerOutline($id: ID!, $after: String) {
    learnerCourse(id: $id) {
      id title
      enrollment { ...LearningState }
      items(first: 100, after: $after) { nodes { ...OutlineItem } pageInfo { hasNextPage endCursor } }
    }
  }
`);

export const openItemDocument = graphql(`
  mutation OpenItem($input: OpenItemInput!) {
    openItem(input: $input) {
      __typename
      ... on OpenItemSuccess { item { ...OpenedItem } enrollment { ...LearningState } }
      ... on Problem { code message }
    }
  }
`);

export const finishItemDocument = graphql(`
  mutation FinishItem($input: FinishItemInput!) {
    finishItem(input: $input) {
      __typename
      ... on FinishItemSuccess { item { ...OutlineItem } enrollment { ...LearningState } }
      ... on Problem { code message }
      ... on ItemUnfinishedProblem { secondsLeft }
    }
  }
`);

export const startCourseDocument = graphql(`
  mutation StartCourse($input: StartCourseInput!) {
    startCourse(input: $input) {
      __typename
      ... on StartCourseSuccess { enrollment { ...LearningState } }
      ... on Problem { code message }
    }
  }
`);

export const enrollMyselfDocument = graphql(`
  mutation EnrollMyself($courseId: ID!) {
    enrollMyself(courseId: $courseId) { __typename enrollment { ...LearningState course { id title } } }
  }
`);
