import { writeIn } from '../../server/db/write.ts';
import type { NewEvent } from '../../server/events/eventKinds.ts';
import type { TestServer } from './testServer.ts';

/** An event as `listenQuery` asks for it. */
export interface HeardEvent {
  seq: number;
  kind: string;
  portalId: string;
  subjectId: string | null;
  actorAccountId: string | null;
  message: string;
  payload: { title?: string };
}

export const listenQuery = `subscription ($portalId: ID!, $after: SafeInt, $kinds: [EventKind!]) {
  portalEvents(portalId: $portalId, after: $after, kinds: $kinds) { seq kind portalId subjectId actorAccountId message payload } }`;

export const pageQuery = `query ($portalId: ID!, $after: SafeInt, $kinds: [EventKind!], $first: Int = 20) {
  portalEvents(portalId: $portalId, after: $after, kinds: $kinds, first: $first) {
    nodes { seq kind portalId subjectId actorAccountId message payload } endSeq lastSeq hasNextPage } }`;

/** Writes events into a portal's log, all in one transaction, through the same door as every use case. */
export async function recordCompetencies(
  server: Pick<TestServer, 'deps'>,
  portalId: string,
  titles: readonly string[],
  kind: NewEvent['kind'] = 'competency.created',
): Promise<void> {
  await writeIn(server.deps, { portal: portalId, portals: [portalId] }, async (tx) => {
    for (const title of titles) tx.record({ kind, portalId, payload: { competencyId: portalId, title } } as NewEvent);
  });
}

/** Number of the newest event of a portal. */
export async function lastSeq(server: TestServer, portalId: string): Promise<number> {
  const { rows } = await server.superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [portalId]);
  return Number(rows[0].last_seq);
}
