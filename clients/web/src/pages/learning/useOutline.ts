import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { LearnerOutlineQuery, OutlineItemFragment } from '../../../generated/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { outlineDocument } from './learningDocuments.ts';

/** A course's items in order, with what its learner did. */
export interface Outline {
  result: { data?: LearnerOutlineQuery; error?: CombinedError; fetching: boolean };
  /** Every item, also of long courses; null until all are there. */
  items: OutlineItemFragment[] | null;
  ask(options?: { requestPolicy: 'network-only' }): void;
}

/** The outline of a course; long ones (more than 100 items) are asked for in several steps. */
export function useOutline(id: string): Outline {
  const client = useClient();
  const variables = { id, after: null };
  const [result, ask] = useQuery({ query: outlineDocument, variables, requestPolicy: 'cache-and-network' });
  const [rest, setRest] = useState<OutlineItemFragment[] | null>(null);
  const [failure, setFailure] = useState<CombinedError>();
  const first = result.data?.learnerCourse.items;
  const next = first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what follows is as old as the first page
  useEffect(() => {
    let isGone = false;
    const read = async (after: string | null | undefined) => {
      const all: OutlineItemFragment[] = [];
      for (let cursor = after; cursor; ) {
        const { data, error } = await client.query(outlineDocument, { id, after: cursor }, network);
        if (isGone) return;
        setFailure(error);
        const page = data?.learnerCourse.items;
        if (!page) return;
        all.push(...page.nodes);
        cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      }
      if (!isGone) setRest(all);
    };
    if (next) void read(next);
    return () => {
      isGone = true;
    };
  }, [client, id, next, result.data]);
  const items = next ? first && rest && [...first.nodes, ...rest] : (first?.nodes ?? []);
  return { result: failure ? { ...result, data: undefined, error: failure } : result, items: items ?? null, ask };
}

const network = { requestPolicy: 'network-only' } as const;
