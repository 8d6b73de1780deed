import { useMemo } from 'react';
import type { CourseItemsQuery } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useAllNodes } from '../../graphql/useAllNodes.ts';
import './courseDocuments.ts';

const itemsDocument = graphql(`
  query CourseItems($id: ID!, $after: String) {
    course(id: $id) {
      id title
      newest { id items(first: 100, after: $after) { nodes { ...CourseOutlineItem } pageInfo { hasNextPage endCursor } } }
    }
  }
`);

const page = ({ course }: CourseItemsQuery) => course.newest.items;

/** The items of a course as its authors have them now, all of them, in their order. */
export function useCourseItems(courseId: string) {
  const variables = useMemo(() => ({ id: courseId }), [courseId]);
  return useAllNodes({ query: itemsDocument, variables, page });
}
