import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';

interface PageOf<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** All of a list that is shown as a whole, a tree for example; goes with `<Loaded>`. */
export interface AllPages<Node> {
  result: { data?: Node[]; error?: CombinedError; fetching: boolean };
  reload: () => void;
}

/**
 * Asks page after page (100 each) until the end; what was there stays until the new answer is whole. `pageOf` finds the connection in
 * an answer, variables get `after`. With `pause` nothing is asked.
 */
export function useAllPages<Data, Variables extends AnyVariables, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Omit<NonNullable<Variables>, 'after'>,
  pageOf: (data: Data) => PageOf<Node>,
  pause = false,
): AllPages<Node> {
  const client = useClient();
  const [result, setResult] = useState<AllPages<Node>['result']>({ fetching: !pause });
  const [turn, setTurn] = useState(0);
  const latest = useRef({ variables, pageOf });
  latest.current = { variables, pageOf };
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other variables and when it is wanted
  useEffect(() => {
    if (pause) return;
    let isGone = false;
    const ask = async (): Promise<void> => {
      const nodes: Node[] = [];
      for (let after: string | null = null; ; ) {
        const asked = { ...latest.current.variables, after } as unknown as Variables;
        const { data, error } = await client.query(query, asked, { requestPolicy: 'network-only' }).toPromise();
        if (isGone) return;
        if (error || !data) return setResult((former) => ({ ...former, error, fetching: false }));
        const page: PageOf<Node> = latest.current.pageOf(data);
        nodes.push(...page.nodes);
        if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) break;
        after = page.pageInfo.endCursor;
      }
      setResult({ data: nodes, fetching: false });
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [client, query, key, turn, pause]);
  return { result, reload: useCallback(() => setTurn((now) => now + 1), []) };
}
