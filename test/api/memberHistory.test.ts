import { sql } from '../../server/db/sql.ts';
import { writeIn } from '../../server/db/write.ts';
import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import type { Answer } from '../harness/execute.ts';
import { aPublishedCourse, enrolls, rootOf, startsCourse } from '../harness/learning.ts';
import { aPerson, type StagedMember } from '../harness/members.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

/* What concerns one member, found in the log of the portal (I3). */

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;
let anna: StagedMember;
let boris: StagedMember;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ portalId, moderator } = await inside.createsPortal());
  [anna, boris] = [await aPerson(server, portalId), await aPerson(server, portalId)];
  for (let n = 0; n < 3; n++) {
    const courseId = await aPublishedCourse(moderator);
    await enrolls(moderator, [anna.memberId, boris.memberId], [courseId]);
    await startsCourse(anna, courseId);
  }
});

interface Page {
  nodes: { seq: number; kind: string; payload: { membershipId?: string } }[];
  endSeq: number;
  hasNextPage: boolean;
}

const history = `query ($portalId: ID!, $memberId: ID, $before: SafeInt, $kinds: [EventKind!], $first: Int = 20, $newestFirst: Boolean = true) {
  portalEvents(portalId: $portalId, memberId: $memberId, before: $before, kinds: $kinds, first: $first, newestFirst: $newestFirst) {
    nodes { seq kind payload } endSeq hasNextPage } }`;

const ask = (by: Actor, variables: object): Promise<Answer> => by.execute(history, { portalId, ...variables });
const page = async (variables: object): Promise<Page> => rootOf<Page>(await ask(moderator, variables));

it('has everything about the member and nothing about others, newest first, page by page', async () => {
  const all = await page({ memberId: anna.memberId });
  expect(all.nodes.filter(({ payload }) => payload.membershipId !== anna.memberId)).toEqual([]);
  expect(all.nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith('ENROLLMENT'))).toEqual(
    Array.from({ length: 3 }, () => ['ENROLLMENT_STARTED', 'ENROLLMENT_CREATED']).flat(),
  );
  expect(all).toMatchObject({ hasNextPage: false, endSeq: 1 });
  const seen: number[] = [];
  for (let before: number | null = null, more = true; more; ) {
    const next: Page = await page({ memberId: anna.memberId, first: 2, before });
    seen.push(...next.nodes.map(({ seq }) => seq));
    [before, more] = [next.endSeq, next.hasNextPage];
  }
  expect(seen).toEqual(all.nodes.map(({ seq }) => seq));
  const started = await page({ memberId: boris.memberId, kinds: ['ENROLLMENT_STARTED'] });
  expect(started.nodes).toEqual([]);
});

it('is for those who run the portal, of its own members, and backwards only', async () => {
  const { memberId } = anna;
  (await ask(anna, { memberId })).expectError('FORBIDDEN');
  (await ask(inside, { memberId })).expectError('NOT_FOUND');
  (await ask(moderator, { memberId, newestFirst: false })).expectError('BAD_INPUT');
  (await ask(moderator, { memberId: 'nobody' })).expectError('NOT_FOUND');
  const other = await inside.createsPortal();
  const answer = await ask(other.moderator, { portalId: other.portalId, memberId });
  expect(rootOf<Page>(answer)).toEqual({ nodes: [], endSeq: 1, hasNextPage: false });
});

it('is found through an index under row-level security, however long the log', async () => {
  await server.superuser.query(
    `INSERT INTO event (portal_id, seq, kind, payload, occurred_at)
     SELECT $1, 1000000 + n, 'membership.accepted', jsonb_build_object('membershipId', gen_random_uuid()), now() FROM generate_series(1, 20000) n`,
    [portalId],
  );
  await server.superuser.query('ANALYZE event');
  const plan = await writeIn(server.deps, { portal: portalId, portals: [portalId] }, ({ em }) =>
    sql<{ 'QUERY PLAN': string }>(
      em,
      'EXPLAIN SELECT * FROM event WHERE portal_id = $1 AND seq < $2 AND membership_id = $3 ORDER BY seq DESC LIMIT 20',
      [portalId, 2_000_000, anna.memberId],
    ),
  );
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
    /Index Scan using event_membership[\s\S]*Index Cond:[^\n]*membership_id/,
  );
});
