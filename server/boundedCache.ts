/** Remembers what was used last, within a bound. */
export interface BoundedCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
}

/**
 * A cache that holds entries of at most `most` weight together and forgets those unused longest; each weighs 1 unless
 * `weightOf` says more. The newest entry stays even where it alone is too heavy. For what never changes: nobody tells it.
 */
export function boundedCache<Key, Value>(
  most: number,
  weightOf: (value: Value) => number = () => 1,
): BoundedCache<Key, Value> {
  // A Map keeps the order of insertion: what is used is put at its end.
  const entries = new Map<Key, Value>();
  let weight = 0;
  const remove = (key: Key): void => {
    const value = entries.get(key);
    if (value !== undefined && entries.delete(key)) weight -= weightOf(value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      entries.set(key, value);
      weight += weightOf(value);
      for (const oldest of entries.keys()) {
        if (weight <= most || oldest === key) break;
        remove(oldest);
      }
    },
    delete: remove,
  };
}
