import type { PathParams } from '../PageRoute.ts';

/** Which of several paths an address is, with what it names there. */
export interface Match<Pattern> {
  pattern: Pattern;
  params: PathParams;
}

/**
 * The path that an address is, as the router will find it: of several that fit (`tests/new` and `tests/:testId`) the one with most
 * names of its own. Null where none fits; paths with `*` fit nothing.
 */
export function matchPath<Pattern extends { path: string }>(
  patterns: readonly Pattern[],
  address: string,
): Match<Pattern> | null {
  const given = partsOf(address);
  let best: Match<Pattern> | null = null;
  for (const pattern of patterns) {
    const params = paramsOf(partsOf(pattern.path), given);
    if (params && (!best || namesIn(pattern) > namesIn(best.pattern))) best = { pattern, params };
  }
  return best;
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean);

/** Parts that have to be written as they are. */
const namesIn = ({ path }: { path: string }): number => partsOf(path).filter((part) => !part.startsWith(':')).length;

function paramsOf(parts: readonly string[], given: readonly string[]): PathParams | null {
  if (parts.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [n, part] of parts.entries()) {
    const value = given[n] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return params;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    // Whoever wrote a lone % into the address gets the page's own answer.
    return value;
  }
}
