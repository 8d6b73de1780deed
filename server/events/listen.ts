import { authorize } from '../auth/authorize.ts';
import { membershipIn, moderates, type ViewerMembership } from '../auth/viewer.ts';
import type { Ctx } from '../context.ts';
import { badInput, notFound } from '../errors.ts';
import { idOf } from '../ids.ts';
import { type EventPage, readEventPage } from './readEventPage.ts';

/** What a listener asks for. */
export interface ListenArgs {
  portalId: string;
  /** Number of the last event the listener has; null begins with what happens from now on. */
  after?: number | null;
  kinds?: readonly string[] | null;
}

/**
 * A listener that was let in, before it is served. The websocket hands it to the hub (eventHub.ts), where listeners of one kind
 * share pulls and bytes; it is an AsyncIterable for GraphQL's sake only.
 */
export class EventStream implements AsyncIterable<never> {
  readonly portalId: string;
  readonly sessionId: string;
  readonly membership: ViewerMembership;
  readonly kinds: readonly string[] | null;
  readonly page: EventPage;

  constructor(given: Pick<EventStream, 'portalId' | 'sessionId' | 'membership' | 'kinds' | 'page'>) {
    this.portalId = given.portalId;
    this.sessionId = given.sessionId;
    this.membership = given.membership;
    this.kinds = given.kinds;
    this.page = given.page;
  }

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('Events are delivered by the hub (server/events/eventHub.ts).');
  }
}

/**
 * Lets a moderator listen to a portal's log from any number on, then live. BAD_INPUT for a number that the log has not reached;
 * NOT_FOUND outside, FORBIDDEN for other members.
 */
export async function listenToEvents(ctx: Ctx, args: ListenArgs): Promise<EventStream> {
  const portalId = idOf(args.portalId);
  const viewer = authorize(ctx, portalId, moderates);
  const membership = membershipIn(viewer, portalId);
  const kinds = distinctKinds(args.kinds);
  const page = await readEventPage(ctx.deps.database, { portalId, after: checkAfter(args.after), kinds });
  if (!page || !membership) throw notFound();
  if ((args.after ?? 0) > page.head) throw badInput('after', 'listen.after', { last: page.head });
  return new EventStream({ portalId, sessionId: viewer.sessionId, membership, kinds, page });
}

/** BAD_INPUT for a negative number. */
export function checkAfter(after: number | null | undefined): number | null {
  if (after != null && after < 0) throw badInput('after', 'input.range', { least: 0, most: Number.MAX_SAFE_INTEGER });
  return after ?? null;
}

/** Each kind once, in a fixed order; null for all. */
export function distinctKinds(kinds: readonly string[] | null | undefined): readonly string[] | null {
  return kinds && kinds.length > 0 ? [...new Set(kinds)].sort() : null;
}
