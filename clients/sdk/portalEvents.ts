import type { Client } from './createClient.ts';
import type { EventKind, PortalEventsSubscription } from './generated/graphql.ts';
import { graphql } from './graphql.ts';
import { retryBroken } from './retryBroken.ts';

const lastSeqDocument = graphql(`
  query LastSeq($portalId: ID!) { portalEvents(portalId: $portalId, first: 1) { lastSeq } }
`);

const portalEventsDocument = graphql(`
  subscription PortalEvents($portalId: ID!, $after: SafeInt!, $kinds: [EventKind!]) {
    portalEvents(portalId: $portalId, after: $after, kinds: $kinds) { seq kind message subjectId occurredAt payload }
  }
`);

export type PortalEvent = PortalEventsSubscription['portalEvents'];

/** Which events, and from where. */
export interface EventsWanted {
  portalId: string;
  /** Number of the last event you have; 0 for all there are. Without it: from now on. */
  after?: number;
  kinds?: EventKind[];
}

/**
 * A portal's log as it grows, in order and each event once, also over connections that break (I4). Keep the last `seq` and give
 * it as `after` the next time your program starts.
 */
export async function* portalEvents(
  client: Client,
  { portalId, after, kinds }: EventsWanted,
): AsyncGenerator<PortalEvent> {
  // A connection that breaks before the first event must not lose what happens meanwhile.
  let seq = after ?? (await client.request(lastSeqDocument, { portalId })).portalEvents.lastSeq;
  for await (const { portalEvents: event } of retryBroken(() =>
    client.subscribe(portalEventsDocument, { portalId, after: seq, kinds }),
  )) {
    // Also after a break between the arrival of an event and its handling.
    if (event.seq <= seq) continue;
    seq = event.seq;
    yield event;
  }
}
