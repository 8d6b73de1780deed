const kept = 'extramural-wanted';
/** How long a direct link is remembered (milliseconds): people register and read their mail within a day or so. */
const keptMs = 48 * 3_600_000;

/** Remembers the course or test of a direct link, for somebody who has to register before it opens. */
export function rememberTarget(contentId: string): void {
  localStorage.setItem(kept, JSON.stringify({ contentId, at: Date.now() }));
}

/** Forgets it, once somebody has arrived. */
export const forgetTarget = (): void => localStorage.removeItem(kept);

/** What the address says (`?to=`), else what a direct link said here in the last 48 hours; null for nothing. */
export function wantedTarget(search: URLSearchParams): string | null {
  return search.get('to') || remembered();
}

/** What is kept may be of another version, or changed by hand. */
function remembered(): string | null {
  try {
    const { contentId, at } = JSON.parse(localStorage.getItem(kept) ?? '{}') as { contentId?: unknown; at?: unknown };
    return typeof contentId === 'string' && Number(at) > Date.now() - keptMs ? contentId : null;
  } catch {
    return null;
  }
}
