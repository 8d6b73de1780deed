import { useLocation, useNavigate, useSearchParams } from 'react-router';

export interface ListOptions<Sort extends string, Filter extends string> {
  /** Sorts that the list knows, the first is the default. */
  sorts: readonly Sort[];
  /** Names of further filters; each is one text in the address. */
  filters?: readonly Filter[];
  /** How many rows a page has, 1 to 100. */
  first?: number;
}

/** Where a list is: search, sort, filters and page, all of them in the address. */
export interface ListState<Sort extends string, Filter extends string> {
  /** For the query: `{ first, after, search, sort }`; null where nothing is chosen. */
  variables: { first: number; after: string | null; search: string | null; sort: Sort };
  filter(name: Filter): string | null;
  /** Sets search, sort or a filter and begins at the first page; null takes it away. */
  set(name: 'search' | 'sort' | Filter, value: string | null): void;
  sorts: readonly Sort[];
  isFiltered: boolean;
  /** Takes search and filters away. */
  clear(): void;
  isFirstPage: boolean;
  toFirst(): void;
  toPrevious(): void;
  toNext(endCursor: string): void;
}

/** A list's place in the address, so that it survives a reload, a bookmark and the way back. */
export function useListState<Sort extends string, Filter extends string = never>(
  options: ListOptions<Sort, Filter>,
): ListState<Sort, Filter> {
  const { sorts, filters = [], first = 20 } = options;
  const [params] = useSearchParams();
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  // The cursors of the pages before this one; known to this tab alone, since a cursor leads forward only.
  const trail = ((state as { trail?: string[] } | null)?.trail ?? []) as string[];
  const after = params.get('after');
  const go = (next: URLSearchParams, nextTrail: string[], replace = false) => {
    next.sort();
    void navigate({ pathname, search: next.toString() }, { state: { trail: nextTrail }, replace });
  };
  const changed = (change: (next: URLSearchParams) => void): URLSearchParams => {
    const next = new URLSearchParams(params);
    change(next);
    return next;
  };
  const toPage = (cursor: string | undefined, nextTrail: string[]) =>
    go(
      changed((next) => (cursor ? next.set('after', cursor) : next.delete('after'))),
      nextTrail,
    );
  return {
    variables: {
      first,
      after,
      search: params.get('search'),
      sort: sorts.find((one) => one === params.get('sort')) ?? (sorts[0] as Sort),
    },
    sorts,
    filter: (name) => params.get(name),
    isFiltered: ['search', ...filters].some((name) => params.get(name)),
    set: (name, value) =>
      go(
        changed((next) => {
          next.delete('after');
          if (value) next.set(name, value);
          else next.delete(name);
        }),
        [],
        name === 'search',
      ),
    clear: () =>
      go(
        changed((next) => {
          for (const name of ['after', 'search', ...filters]) next.delete(name);
        }),
        [],
      ),
    isFirstPage: !after,
    toFirst: () => toPage(undefined, []),
    toPrevious: () => toPage(trail.at(-1) || undefined, trail.slice(0, -1)),
    toNext: (endCursor) => toPage(endCursor, [...trail, after ?? '']),
  };
}
