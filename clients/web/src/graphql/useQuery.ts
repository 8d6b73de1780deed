import { useCallback, useRef } from 'react';
import {
  type AnyVariables,
  type OperationContext,
  type UseQueryArgs,
  type UseQueryState,
  useClient,
  useQuery as useQueryOfUrql,
} from 'urql';
import { apiError } from './apiError.ts';

/** Asks again, past the cache unless told otherwise. */
export type Ask = (options?: Partial<OperationContext>) => void;

/**
 * A query of the page and a way to ask it again. Unlike urql's own second value, asking again leaves a request that is on its way
 * alone: a mutation of one's own asks again too, its event arrives at the same moment, and urql would take the first request
 * back in favour of one that it then drops, so that the page waits for good. Here both answers arrive, and what was there stays
 * until then.
 */
export function useQuery<Data, Variables extends AnyVariables = AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): [UseQueryState<Data, Variables>, Ask] {
  const client = useClient();
  const [state, execute] = useQueryOfUrql<Data, Variables>(args);
  const latest = useRef(args);
  latest.current = args;
  const ask = useCallback(
    (options?: Partial<OperationContext>) => {
      const { query, variables, pause, context } = latest.current;
      if (pause) return execute(options);
      const how = { ...context, requestPolicy: 'network-only' as const, ...options };
      void client.query<Data, Variables>(query, variables as Variables, how).toPromise();
    },
    [client, execute],
  );
  return [useKeptData(state, args), ask];
}

/** After these a page may still be shown as it was: it is the asking that failed, not the right to see. */
const passing: readonly string[] = ['NETWORK', 'INTERNAL', 'RATE_LIMITED'];

/**
 * The answer with the data that it had, while the same is asked again or the connection fails: forms on the page stay, and what
 * somebody typed into them. Other variables begin anew.
 */
function useKeptData<Data, Variables extends AnyVariables>(
  state: UseQueryState<Data, Variables>,
  { query, variables }: UseQueryArgs<Variables, Data>,
): UseQueryState<Data, Variables> {
  const key = JSON.stringify(variables ?? null);
  const kept = useRef<{ query: unknown; key: string; data: Data } | null>(null);
  if (state.data) kept.current = { query, key, data: state.data };
  const isSame = kept.current?.query === query && kept.current.key === key;
  const isOver = state.error && !passing.includes(apiError(state.error).code);
  return state.data || !isSame || isOver ? state : { ...state, data: kept.current?.data };
}
