import { useMemo } from 'react';
import { graphql } from '../../graphql/graphql.ts';
import { useAllPages } from '../../graphql/useAllPages.ts';
import { type GroupPlace, groupPlaces } from './groupPlaces.ts';

const groupPlacesDocument = graphql(`
  query GroupPlaces($portalId: ID!, $after: String) {
    groups(portalId: $portalId, first: 100, after: $after) {
      nodes { id name parentId } pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The groups of a portal that the viewer sees, in the order of the tree; empty until they are there. */
export function useGroups(portalId: string, pause = false): GroupPlace[] {
  const { result } = useAllPages(groupPlacesDocument, { portalId }, (data) => data.groups, pause);
  return useMemo(() => groupPlaces(result.data ?? []), [result.data]);
}
