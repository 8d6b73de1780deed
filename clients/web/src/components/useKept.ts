import { useRef } from 'react';

/**
 * The last answer about a thing, also while asking again fails: what somebody types into a form below must not go with it. `key`
 * names the thing.
 */
export function useKept<Data>(data: Data | undefined, key: string): Data | undefined {
  const kept = useRef<{ key: string; data: Data } | null>(null);
  if (data) kept.current = { key, data };
  return kept.current?.key === key ? kept.current.data : undefined;
}
