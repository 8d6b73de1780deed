import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { useQuery } from './useQuery.ts';

/** One page of a connection. */
interface PageOf<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface AllNodesOptions<Data, Variables extends AnyVariables, Node> {
  /** A query with the variable `after`. */
  query: TypedDocumentNode<Data, Variables & { after?: string | null }>;
  /** The others; the same object for as long as they are the same (useMemo). */
  variables: Variables;
  /** Where the connection is in the answer; null while there is none. Defined outside of components. */
  page: (data: Data) => PageOf<Node> | null | undefined;
  pause?: boolean;
}

/** The whole of a list that is shown at once, read in as many steps as it needs. */
export interface AllNodes<Data, Node> {
  result: { data?: Data; error?: CombinedError; fetching: boolean };
  /** Null until all are there. */
  nodes: readonly Node[] | null;
  ask(options?: { requestPolicy: 'network-only' }): void;
}

/** Reads a list to its end: the first page stays in the cache, those that follow are asked anew whenever it changes. */
export function useAllNodes<Data, Variables extends AnyVariables, Node>({
  query,
  variables,
  page,
  pause,
}: AllNodesOptions<Data, Variables, Node>): AllNodes<Data, Node> {
  const client = useClient();
  const first = { ...variables, after: null };
  const [result, ask] = useQuery({ query, variables: first, pause, requestPolicy: 'cache-and-network' });
  const [rest, setRest] = useState<{ of: Data; nodes: Node[] } | null>(null);
  const [failure, setFailure] = useState<CombinedError>();
  const { data } = result;
  useEffect(() => {
    if (!data) return;
    let isGone = false;
    const read = async () => {
      const nodes: Node[] = [];
      for (let at = page(data)?.pageInfo; at?.hasNextPage && at.endCursor; ) {
        const next = { ...variables, after: at.endCursor };
        const answer = await client.query(query, next, { requestPolicy: 'network-only' });
        if (isGone) return;
        setFailure(answer.error);
        const found = answer.data && page(answer.data);
        if (!found) return;
        nodes.push(...found.nodes);
        at = found.pageInfo;
      }
      setRest({ of: data, nodes });
    };
    if (page(data)?.pageInfo.hasNextPage) void read();
    return () => {
      isGone = true;
    };
  }, [client, query, variables, page, data]);
  const whole = useMemo(() => {
    const start = data && page(data);
    if (!start) return null;
    if (!start.pageInfo.hasNextPage) return start.nodes;
    return rest?.of === data ? [...start.nodes, ...rest.nodes] : null;
  }, [data, rest, page]);
  // While what follows is read anew, the former list stays.
  const shown = useRef(whole);
  if (whole) shown.current = whole;
  const told = failure ? { ...result, data: undefined, error: failure } : result;
  return { result: told, nodes: shown.current, ask };
}
