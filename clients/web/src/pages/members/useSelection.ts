import { useState } from 'react';

/** Who is ticked, also on other pages of the list. */
export interface Selection {
  ids: string[];
  has(id: string): boolean;
  set(members: readonly Named[], isChosen: boolean): void;
  clear(): void;
  nameOf(id: string): string;
  /** No more than 100 at once. */
  isFull: boolean;
}

interface Named {
  id: string;
  name: string;
}

export const mostAtOnce = 100;

/** Up to 100 people to whom the same is done. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    ids: [...chosen.keys()],
    has: (id) => chosen.has(id),
    set(members, isChosen) {
      const next = new Map(chosen);
      for (const { id, name } of members) {
        if (!isChosen) next.delete(id);
        else if (next.size < mostAtOnce) next.set(id, name);
      }
      setChosen(next);
    },
    clear: () => setChosen(new Map()),
    nameOf: (id) => chosen.get(id) ?? '',
    isFull: chosen.size >= mostAtOnce,
  };
}
