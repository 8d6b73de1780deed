import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { LoggedEvent } from '../../events/readEventPage.ts';
import { Membership } from '../accounts/Membership.entity.ts';

type Events = readonly LoggedEvent[];

/** The members of the log's portal whom events are about or who did what they tell, each once; one statement. */
export async function membersInEvents(ctx: Ctx, events: Events): Promise<Membership[]> {
  const [portalId] = events.map((event) => event.portalId);
  const ids = idsIn(events, 'membershipId');
  const accounts = [...new Set(events.flatMap(({ actorAccountId }) => actorAccountId ?? []))];
  if (!portalId || ids.length + accounts.length === 0) return [];
  const where = { portalId, $or: [{ id: { $in: ids } }, { accountId: { $in: accounts } }] };
  return read(ctx, (em) => em.find(Membership, where), [portalId]);
}

/** The courses and tests of the log's portal that events are about, by the titles of today; one statement. */
export async function contentsInEvents(
  ctx: Ctx,
  events: Events,
): Promise<{ id: string; kind: 'COURSE' | 'TEST'; title: string }[]> {
  const [portalId] = events.map((event) => event.portalId);
  const ids = [...new Set(['courseId', 'testId', 'contentId'].flatMap((fact) => idsIn(events, fact)))];
  if (!portalId || ids.length === 0) return [];
  return read(ctx, (em) => sql(em, titles, [portalId, ids]), [portalId]);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const idsIn = (events: Events, fact: string): string[] => [
  ...new Set(events.flatMap(({ payload }) => (uuid.test(String(payload[fact])) ? String(payload[fact]) : []))),
];

const titles = `
  SELECT c.id, c.kind, coalesce(r.title, c.title) AS title
    FROM content c LEFT JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
   WHERE c.portal_id = $1 AND c.id = ANY ($2::uuid[])`;
