import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useRef } from 'react';
import { type AnyVariables, useClient } from 'urql';

/**
 * Asks a query of the page again when something happened elsewhere. Unlike the second value of `useQuery` it leaves a request that
 * is on its way alone (a mutation of one's own asks again too, and its event arrives at the same moment): both answers
 * arrive, and none is taken back in favour of one that was not sent yet.
 */
export function useAskAgain<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): () => void {
  const client = useClient();
  const latest = useRef({ query, variables });
  latest.current = { query, variables };
  return useCallback(() => {
    const { query: document, variables: values } = latest.current;
    void client.query(document, values, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
}
