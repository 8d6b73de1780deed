import type { Actor } from '../../harness/actors.ts';
import { aStage, type Place, type Stage } from '../../harness/stage.ts';
import { createTestServer } from '../../harness/testServer.ts';

/* S15: what one request loaded is never answered to another, however they are mixed. */
let stage: Stage;

beforeAll(async () => {
  stage = await aStage(await createTestServer());
}, 60_000);

const look = `query ($mine: ID!, $myCourse: ID!) {
  viewer { accountId memberships { portalId portal { id } } }
  mine: portal(id: $mine) { id name counts { members courses } registrationLink { url } }
  myCourse: course(id: $myCourse) { id portalId title draft { title } published { title number } }
}`;
const peek = `query ($theirs: ID!, $theirCourse: ID!, $mine: ID!, $myCourse: ID!) {
  portal(id: $theirs) { id } mine: portal(id: $mine) { id } course(id: $theirCourse) { id } myCourse: course(id: $myCourse) { id }
}`;

const variables = (mine: Place, theirs: Place) => ({
  mine: mine.portalId,
  theirs: theirs.portalId,
  myCourse: mine.courseId,
  theirCourse: theirs.courseId,
});

it('keeps 1,000 interleaved requests of two portals apart', async () => {
  const sides = [stage.a.one, stage.b.one] as const;
  const expected = new Map<Actor, string>();
  const ask = async (n: number): Promise<void> => {
    const [mine, theirs] = n % 2 === 0 ? sides : [sides[1], sides[0]];
    const by = mine.moderator;
    if (n % 5 === 4) return refused(by, mine, theirs);
    const body = JSON.stringify((await by.execute(look, variables(mine, theirs))).expectData());
    expect(body).toBe(expected.get(by) ?? body);
    expected.set(by, body);
    for (const id of [theirs.portalId, theirs.courseId, theirs.moderator.accountId]) expect(body).not.toContain(id);
  };
  // 20 at a time: more than the pool has connections.
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let n = next++; n < 1000; n = next++) await ask(n);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  expect(expected.size).toBe(2);
}, 60_000);

/** In one document, the own ids beside those of the others: the loaders of the request get both. */
async function refused(by: Actor, mine: Place, theirs: Place): Promise<void> {
  const { body } = await by.execute(peek, variables(mine, theirs));
  expect(body.errors?.every(({ extensions }) => extensions.code === 'NOT_FOUND')).toBe(true);
  expect(JSON.stringify(body)).not.toMatch(new RegExp(`${theirs.portalId}|${theirs.courseId}`));
}

it('forgets what was loaded before when somebody else signs in within the same document', async () => {
  const { admin } = stage.a;
  const answer = await stage.a.one.moderator.execute(
    `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { viewer { accountId memberships { portal { id } } } } } }`,
    { input: { email: admin.email, password: admin.password, audience: 'INTERNAL' } },
  );
  const { viewer } = answer.expectData<{
    signIn: { viewer: { accountId: string; memberships: { portal: { id: string } }[] } };
  }>().signIn;
  expect(viewer).toEqual({ accountId: admin.accountId, memberships: [{ portal: { id: admin.portalId } }] });
});
