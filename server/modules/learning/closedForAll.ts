/**
 * When a test has closed for everybody, as SQL; null where it never does. `s` are its settings. Until the grace of deadlines is over
 * somebody may still be answering: what is shown "after the test closes" (L5) waits for that (S44).
 */
export const closedForAllAt = 's.closes_at + attempt_grace(s.portal_id)';

/** Whether that has come, by the database's clock. */
export const closedForAll = `coalesce(${closedForAllAt} < now(), false)`;
