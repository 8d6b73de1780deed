/** What one window has shown already; kept for as long as it is open, reloads included. */
interface Seen {
  ids: string[];
  /** The newest that was seen (ISO 8601). */
  newest: string;
}

/** Most ids that are kept, and how much later than its time a notice may come to light (ms). */
const mostKept = 200;
const slackMs = 60_000;

const nameOf = (accountId: string): string => `extramural-notices-${accountId}`;

/**
 * Which of these notices are new to this window; each is new once, whichever way and however often it comes. In a new window nothing
 * is, but what comes `live`: what waits there is what the count is for.
 */
export function newNotices<Notice extends { id: string; createdAt: string }>(
  accountId: string,
  notices: readonly Notice[],
  { live }: { live: boolean },
): Notice[] {
  const kept = sessionStorage.getItem(nameOf(accountId));
  const seen: Seen = kept ? (JSON.parse(kept) as Seen) : { ids: [], newest: '' };
  const since = seen.newest ? Date.parse(seen.newest) - slackMs : 0;
  const unknown = notices.filter(({ id, createdAt }) => !seen.ids.includes(id) && Date.parse(createdAt) >= since);
  const newest = [seen.newest, ...notices.map(({ createdAt }) => createdAt)].sort().at(-1) ?? '';
  const ids = [...unknown.map(({ id }) => id), ...seen.ids].slice(0, mostKept);
  sessionStorage.setItem(nameOf(accountId), JSON.stringify({ ids, newest } satisfies Seen));
  return kept || live ? unknown : [];
}
