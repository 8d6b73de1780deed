import type { Viewer } from '../../auth/viewer.ts';
import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';

/** How exactly it is known when somebody was there last (milliseconds). */
const exactMs = 60_000;

/** When each session was marked last, by this process; the oldest are forgotten. */
const marked = new Map<string, number>();
const mostKept = 10_000;

/**
 * Notes that somebody looks at the notices (or could: listens to them), so that none of them goes by mail (S6). At most one
 * statement a minute for a session.
 */
export async function markActive(deps: Deps, { sessionId, accountId }: Viewer): Promise<void> {
  const now = performance.now();
  if (now - (marked.get(sessionId) ?? Number.NEGATIVE_INFINITY) < exactMs) return;
  marked.delete(sessionId);
  marked.set(sessionId, now);
  if (marked.size > mostKept) marked.delete(marked.keys().next().value ?? '');
  await writeIn(deps, { accountId, portals: [], relaxed: true }, (tx) =>
    tx.sql('UPDATE session SET active_at = now() WHERE id = $1', [sessionId]),
  );
}
