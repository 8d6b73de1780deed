import { seedCourse } from '../../bench/seedCourse.ts';
import { type Actor, anInternalModerator, type InternalModerator, joinPortal } from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

/*
 * One SQL statement for each list and level, however many rows it has (ARCHITECTURE.md, section 5). Each document is asked of a
 * moderator with 2 of everything and of one with 30.
 */
let server: TestServer;
const few = 2;
const many = 30;

beforeAll(async () => {
  server = await createTestServer();
}, 30_000);

/** A statement without its values, which the ORM writes into it. */
const shapeOf = (text: string): string =>
  text.replace(/'[0-9a-f-]{36}'(, '[0-9a-f-]{36}')*/g, 'ids').replace(/limit \d+/, 'limit n');

/** The statements of an operation, without those that open and close transactions; loaders of one level run side by side. */
async function statementsOf(
  actor: Actor,
  query: string,
  rows: number,
  shown: (data: never) => number,
): Promise<string[]> {
  const { result, statements } = await server.statements.during(() => actor.execute(query, { first: rows }));
  expect(shown(result.expectData() as never)).toBe(rows);
  return statements
    .filter((text) => !/^(begin|commit|rollback)/i.test(text))
    .map(shapeOf)
    .sort();
}

/** Both send the same statements, and so many of them: the session's, and one for each list, level and count. */
async function expectSame(
  count: number,
  moderators: Record<number, Actor>,
  query: string,
  shown: (data: never) => number,
): Promise<void> {
  const [small, large] = [moderators[few] as Actor, moderators[many] as Actor];
  // Once before, so that what is prepared or learnt once a process is there for both.
  await statementsOf(small, query, few, shown);
  const statements = await statementsOf(small, query, few, shown);
  expect(await statementsOf(large, query, many, shown)).toEqual(statements);
  expect(statements).toHaveLength(count);
}

describe('an internal moderator', () => {
  const moderators: Record<number, InternalModerator> = {};

  beforeAll(async () => {
    for (const count of [few, many]) {
      const moderator = await anInternalModerator(server);
      moderators[count] = moderator;
      const portals: string[] = [];
      for (let n = 0; n < count; n++) portals.push((await moderator.createsPortal()).portalId);
      const size = { lessons: 3, lessonKilobytes: 1, questions: 2, competencies: 1 };
      const { courseId } = await seedCourse(server.superuser, moderator.portalId, size);
      const start = `mutation ($input: StartTransferInput!) { startTransfer(input: $input) { __typename } }`;
      const input = { items: [{ kind: 'COURSE', id: courseId }], targetPortalIds: portals };
      (await moderator.execute(start, { input })).expectData();
    }
  }, 60_000);

  it('lists portals with their counts, progress, moderators and links', () =>
    expectSame(
      7,
      moderators,
      `query ($first: Int!) { portals(first: $first) { totalCount nodes { id name viewerCanRun signInUrl
         counts { members courses tests } progress { learners started } moderators { name } registrationLink { url } } } }`,
      (data: { portals: { nodes: object[] } }) => data.portals.nodes.length,
    ));

  it('lists transfers with their items and targets', () =>
    expectSame(
      7,
      moderators,
      `query ($first: Int!) { transfers(first: $first) { totalCount nodes { id state message
         items { title state } target { name counts { courses } registrationLink { url } } } } }`,
      (data: { transfers: { nodes: object[] } }) => data.transfers.nodes.length,
    ));
});

it('somebody in many portals sees their memberships with each portal', async () => {
  const moderator = await anInternalModerator(server);
  const people: Record<number, Actor> = {};
  for (const count of [few, many]) {
    const portals = await Promise.all(Array.from({ length: count }, () => moderator.createsPortal()));
    const [first, ...others] = portals as [(typeof portals)[number], ...typeof portals];
    for (const { portalId } of others) {
      await joinPortal(server, first.moderator.accountId, portalId, 'LEARNER', first.name);
    }
    people[count] = first.moderator;
  }
  await expectSame(
    4,
    people,
    `{ viewer { memberships { role portal { name counts { members } registrationLink { url } } } } }`,
    (data: { viewer: { memberships: object[] } }) => data.viewer.memberships.length,
  );
}, 30_000);
