import {
  aCompletedEnrollment,
  aGradedAttempt,
  aShowingTest,
  aTaughtCourse,
  followCompletion,
  followGrading,
  membershipOf,
  setsTestCompetencies,
  someCompetencies,
} from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L7: what was passed or completed is evidence for competencies: exactly once, and only while the pass stands. */
let server: TestServer;
let moderator: Actor;
let portalId: string;
let skills: string[];

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator, portalId } = await (await anInternalModerator(server)).createsPortal());
  skills = (await someCompetencies(moderator, 3)).sort();
});

const aLearner = (): Promise<Actor> => aMember(server, portalId, 'LEARNER');

interface Shown {
  id: string;
  competency: { id: string; title: string };
  source: { kind: string; contentId: string; attemptId: string | null; enrollmentId: string | null };
  withdrawnAt: string | null;
}

const mine = `query ($portalId: ID!) { myEvidence(portalId: $portalId) { totalCount nodes {
  id personName memberId givenAt withdrawnAt competency { id title description } source { kind contentId title attemptId enrollmentId } } } }`;

async function evidenceOf(learner: Actor): Promise<Shown[]> {
  const answer = await learner.execute(mine, { portalId });
  return answer.expectData<{ myEvidence: { nodes: Shown[] } }>().myEvidence.nodes;
}
const skillsOf = async (learner: Actor): Promise<string[]> =>
  (await evidenceOf(learner)).map(({ competency }) => competency.id).sort();

async function eventsOf(kind: string, subjectIds: string[]): Promise<Record<string, unknown>[]> {
  const { rows } = await server.superuser.query(
    'SELECT payload FROM event WHERE portal_id = $1 AND kind = $2 AND subject_id = ANY ($3)',
    [portalId, kind, subjectIds],
  );
  return rows.map(({ payload }) => payload);
}

it('L7: a passed test shows its competencies, exactly once, however often and by however many it is told', async () => {
  const learner = await aLearner();
  const testId = await aShowingTest(moderator, skills.slice(0, 2));
  const attemptId = await aGradedAttempt(learner, testId);
  await Promise.all(Array.from({ length: 6 }, () => followGrading(server, portalId, [attemptId])));
  const shown = await evidenceOf(learner);
  expect(shown.map(({ competency }) => competency.id).sort()).toEqual(skills.slice(0, 2));
  expect(shown[0]).toMatchObject({
    personName: expect.stringContaining('@'),
    memberId: await membershipOf(learner),
    source: { kind: 'TEST', contentId: testId, attemptId, enrollmentId: null },
  });
  const events = await eventsOf(
    'evidence.given',
    shown.map(({ id }) => id),
  );
  expect(events).toHaveLength(2);
  expect(Object.keys(events[0] ?? {}).sort()).toEqual(['attemptId', 'competencyId', 'evidenceId', 'membershipId']);
});

it('L7: evidence is for the competencies of the revision that was taken', async () => {
  const learner = await aLearner();
  const testId = await aShowingTest(moderator, [skills[0] ?? '']);
  const before = await aGradedAttempt(learner, testId);
  await setsTestCompetencies(moderator, testId, [skills[1] ?? '']);
  await followGrading(server, portalId, [before]);
  expect(await skillsOf(learner)).toEqual([skills[0]]);
  const after = await aGradedAttempt(learner, testId, { number: 2 });
  await followGrading(server, portalId, [after]);
  expect(await skillsOf(learner)).toEqual(skills.slice(0, 2));
});

it('L7: nothing for a missed pass mark, for a test without one, and before the result is released (L6)', async () => {
  const learner = await aLearner();
  const [test, without] = [await aShowingTest(moderator, skills), await aShowingTest(moderator, skills, null)];
  const missed = await aGradedAttempt(learner, test, { passed: false });
  const unmarked = await aGradedAttempt(learner, without, { passed: null });
  const waiting = await aGradedAttempt(learner, test, { number: 2, released: false });
  await followGrading(server, portalId, [missed, unmarked, waiting]);
  expect(await skillsOf(learner)).toEqual([]);
  await server.superuser.query('UPDATE attempt SET released_at = now() WHERE id = $1', [waiting]);
  await followGrading(server, portalId, [waiting]);
  expect(await skillsOf(learner)).toEqual(skills);
});

it('L7: a regrade that takes the pass away withdraws the evidence, and one that gives it back restores it', async () => {
  const learner = await aLearner();
  const attemptId = await aGradedAttempt(learner, await aShowingTest(moderator, [skills[2] ?? '']));
  await followGrading(server, portalId, [attemptId]);
  const [given] = await evidenceOf(learner);
  const regraded = async (passed: boolean): Promise<void> => {
    await server.superuser.query('UPDATE attempt SET passed = $2 WHERE id = $1', [attemptId, passed]);
    await followGrading(server, portalId, [attemptId]);
    await followGrading(server, portalId, [attemptId]);
  };
  await regraded(false);
  expect(await evidenceOf(learner)).toEqual([]);
  await regraded(true);
  expect(await evidenceOf(learner)).toEqual([given]);
  const id = given?.id ?? '';
  expect([await eventsOf('evidence.given', [id]), await eventsOf('evidence.withdrawn', [id])]).toMatchObject([
    [{ evidenceId: id }, { evidenceId: id }],
    [{ evidenceId: id }],
  ]);
});

it('L7: a completed course shows its competencies, once, beside what its tests have shown', async () => {
  const learner = await aLearner();
  const courseId = await aTaughtCourse(moderator, skills.slice(1));
  const enrollmentId = await aCompletedEnrollment(learner, courseId);
  await Promise.all(Array.from({ length: 4 }, () => followCompletion(server, portalId, [enrollmentId])));
  const shown = await evidenceOf(learner);
  expect(shown.map(({ competency }) => competency.id).sort()).toEqual(skills.slice(1));
  expect(shown[0]?.source).toMatchObject({ kind: 'COURSE', contentId: courseId, attemptId: null, enrollmentId });
});

it('gives evidence of many attempts and completions in the same few statements', async () => {
  const learner = await aLearner();
  const test = await aShowingTest(moderator, skills);
  const first = await aGradedAttempt(learner, test);
  const one = await server.statements.during(() => followGrading(server, portalId, [first]));
  const more: string[] = [];
  for (let number = 2; number <= 12; number++) more.push(await aGradedAttempt(learner, test, { number }));
  const eleven = await server.statements.during(() => followGrading(server, portalId, more));
  expect(eleven.statements.length).toBe(one.statements.length);
  expect(one.statements.length).toBeLessThanOrEqual(8);
});
