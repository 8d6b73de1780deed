import type { TestServer } from '../harness/testServer.ts';

/** How many rows of a portal each table has; tables without any are left out. */
export async function rowCounts(server: TestServer, portalId: string): Promise<Record<string, number>> {
  const { rows: tables } = await server.superuser.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'portal_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const parts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}" WHERE portal_id = $1`,
  );
  const { rows } = await server.superuser.query(parts.join(' UNION ALL '), [portalId]);
  return Object.fromEntries(rows.filter(({ n }) => n > 0).map(({ name, n }) => [name, n]));
}

/** The kinds of the events about a transfer, in both logs: `transfer.started` … of the home, `transfer.received` of the target. */
export async function eventKinds(server: TestServer, transferId: string): Promise<string[]> {
  const { rows } = await server.superuser.query(
    `SELECT e.kind FROM transfer t
       JOIN event e ON (e.portal_id = t.portal_id AND e.subject_id = t.id)
                    OR (e.portal_id = t.target_portal_id AND e.kind LIKE 'transfer.%')
      WHERE t.id = $1 ORDER BY e.kind`,
    [transferId],
  );
  return rows.map(({ kind }) => kind as string);
}

/** The copied items of a transfer, each hashed anew from the rows that lie in the target now. */
export async function copies(
  server: TestServer,
  transferId: string,
): Promise<{ kind: string; state: string; copyId: string; source: string; kept: string; now: string }[]> {
  const { rows } = await server.superuser.query(
    `SELECT i.kind, i.state, i.copy_id AS "copyId", i.source_hash AS source, i.copy_hash AS kept,
            revision_hash(i.target_portal_id, i.copy_revision_id) AS now
       FROM transfer_item i WHERE i.transfer_id = $1 ORDER BY i.kind DESC, i.root_id`,
    [transferId],
  );
  return rows;
}

/** Expects that everything of a transfer arrived exactly once, the same to the hash, and that it was told exactly once. */
export async function expectArrived(server: TestServer, transferId: string): Promise<void> {
  const found = await copies(server, transferId);
  expect(found.length).toBeGreaterThan(0);
  for (const { state, source, kept, now } of found) {
    expect({ state, kept, now }).toEqual({ state: 'COPIED', kept: source, now: source });
  }
  const kinds = await eventKinds(server, transferId);
  expect(kinds).toEqual(['transfer.completed', 'transfer.received', 'transfer.started']);
}
