import { graphql } from '../../graphql/graphql.ts';
import './courseDocuments.ts';

export const updateLessonDocument = graphql(`
  mutation UpdateLesson($input: UpdateLessonInput!) {
    updateLesson(input: $input) {
      __typename
      ... on CourseItemSuccess { item { ...EditedItem } notes { subject message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const updateMaterialDocument = graphql(`
  mutation UpdateMaterial($input: UpdateMaterialInput!) {
    updateMaterial(input: $input) {
      __typename
      ... on CourseItemSuccess { item { ...EditedItem } notes { subject message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export const updateItemDocument = graphql(`
  mutation UpdateCourseItem($input: UpdateCourseItemInput!) {
    updateCourseItem(input: $input) {
      __typename
      ... on CourseItemSuccess { item { ...EditedItem } notes { subject message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
