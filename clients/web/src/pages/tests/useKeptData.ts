import { useRef } from 'react';

/**
 * The answer of a query with the data that it had, while it is asked again or the connection fails: forms below it stay, and what
 * was written in them. `of` names what is shown; another begins anew.
 */
export function useKeptData<Data, Result extends { data?: Data }>(result: Result, of: string): Result {
  const kept = useRef<{ of: string; data?: Data }>({ of });
  if (kept.current.of !== of) kept.current = { of };
  if (result.data) kept.current.data = result.data;
  return { ...result, data: kept.current.data };
}
