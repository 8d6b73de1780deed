import { useState } from 'react';

/** Rows of a list that were chosen; who leaves the list is not chosen any more. */
export interface Selection {
  ids: string[];
  has(id: string): boolean;
  toggle(id: string): void;
  /** All of the list, or none where all are chosen. */
  toggleAll(): void;
  clear(): void;
  isAll: boolean;
}

/** Chooses among the rows that show now. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = shown.filter((id) => chosen.has(id));
  const isAll = ids.length > 0 && ids.length === shown.length;
  return {
    ids,
    isAll,
    has: (id) => chosen.has(id),
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    toggleAll: () => setChosen(new Set(isAll ? [] : shown)),
    clear: () => setChosen(new Set()),
  };
}
