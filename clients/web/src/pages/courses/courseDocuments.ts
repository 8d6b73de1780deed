import { graphql } from '../../graphql/graphql.ts';

/** How far a course is, for its authors. */
export const courseState = graphql(`
  fragment CourseState on Course {
    id title updatedAt directLink
    origin { revision behindBy }
    draft { id }
    published { id number }
  }
`);

/** An item as the outline shows it. */
export const courseOutlineItem = graphql(`
  fragment CourseOutlineItem on CourseItem {
    __typename id kind title position opensAt
    opensAfter { id title }
    ... on Lesson { readRule readSeconds }
    ... on Material { fileName file { sha256 mediaType bytes } }
    ... on TestItem { test { id title published { id } } }
  }
`);

/** An item with all that its author may change. */
export const editedItem = graphql(`
  fragment EditedItem on CourseItem {
    __typename
    ...CourseOutlineItem
    ... on Lesson { text { source version html } openLinks { kind targetRootId } }
    ... on Material { file { sha256 name url } }
  }
`);

export const createCourseDocument = graphql(`
  mutation CreateCourse($input: CreateCourseInput!) {
    createCourse(input: $input) {
      __typename
      ... on CreateCourseSuccess { course { id title } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const duplicateCourseDocument = graphql(`
  mutation DuplicateCourse($input: DuplicateCourseInput!) {
    duplicateCourse(input: $input) { __typename course { id title } }
  }
`);

export const deleteCourseDocument = graphql(`
  mutation DeleteCourse($id: ID!) {
    deleteCourse(id: $id) {
      __typename
      ... on DeleteCourseSuccess { courseId }
      ... on Problem { code message }
    }
  }
`);
