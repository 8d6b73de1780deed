import { writeIn } from '../../../server/db/write.ts';
import { gradeAttempts } from '../../../server/modules/learning/grading/gradeAttempts.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, everyKind, submits } from '../../harness/attempts.ts';
import { allRight, answers, aTestOf, type GivenAnswers, resultOf, setsTest, takes } from '../../harness/grading.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;
const allKinds = Object.keys(everyKind);
const withoutEssay = allKinds.filter((kind) => kind !== 'essay');

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

const grade = (ids: string[]) =>
  writeIn(server.deps, { portals: [moderator.portalId], portal: moderator.portalId }, (tx) =>
    gradeAttempts(tx, moderator.portalId, ids),
  );
const pointsOf = async (attemptId: string): Promise<Record<string, number | null>> => {
  const { rows } = await server.superuser.query(
    `SELECT q.kind, n.points::float8 AS points FROM attempt a
       JOIN question q ON q.revision_id = a.revision_id LEFT JOIN answer n ON n.attempt_id = a.id AND n.question_id = q.id
      WHERE a.id = $1`,
    [attemptId],
  );
  return Object.fromEntries(rows.map(({ kind, points }) => [kind, points]));
};

describe('An attempt that is handed in (L2)', () => {
  it('has all points for right answers of every kind', async () => {
    const { testId } = await aTestOf(moderator, withoutEssay, { passMark: 100 });
    const id = await takes(learner, testId);
    expect(await resultOf(learner, id)).toEqual({ state: 'GRADED', points: 7, passed: true, released: true });
    expect(Object.values(await pointsOf(id))).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('has a part of the points for what is right in part, and none for nothing', async () => {
    const { testId } = await aTestOf(moderator, withoutEssay, { passMark: 40 });
    const given: GivenAnswers = {
      MULTIPLE_CHOICE: ['Two', 'Three', 'Four'],
      SHORT_TEXT: 'cap',
      NUMERIC: '43',
      MATCHING: { France: 'Paris', Italy: 'Oslo' },
      ORDERING: ['four', 'one', 'two', 'three'],
    };
    const id = await takes(learner, testId, given);
    expect(await pointsOf(id)).toEqual({
      SINGLE_CHOICE: null,
      MULTIPLE_CHOICE: 0.5,
      TRUE_FALSE: null,
      SHORT_TEXT: 0,
      NUMERIC: 1,
      MATCHING: 0.333,
      ORDERING: 0.667,
    });
    expect(await resultOf(learner, id)).toEqual({ state: 'GRADED', points: 2.5, passed: false, released: true });
  });

  it('has the pass mark reached exactly, and missed by a thousandth', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse', 'shortText', 'matching'], { passMark: 78 });
    // 1 + 1 + 0.333 of 3 are 77.77 percent.
    const missed = await takes(learner, testId, { ...allRight, MATCHING: { France: 'Paris' } });
    expect(await resultOf(learner, missed)).toMatchObject({ points: 2.333, passed: false });
    const { testId: other } = await aTestOf(moderator, ['trueFalse', 'shortText'], { passMark: 50 });
    const reached = await takes(learner, other, { TRUE_FALSE: true, SHORT_TEXT: 'cap' });
    expect(await resultOf(learner, reached)).toMatchObject({ points: 1, passed: true });
  });

  it('is neither passed nor failed where there is no pass mark', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse']);
    expect(await resultOf(learner, await takes(learner, testId))).toMatchObject({ points: 1, passed: null });
  });

  it('waits, without a result, while an essay is not graded; an essay that nobody wrote does not wait', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse', 'essay'], { passMark: 50 });
    const waits = await takes(learner, testId, { TRUE_FALSE: true, ESSAY: 'Because.' });
    expect(await resultOf(learner, waits)).toEqual({ state: 'SUBMITTED', points: null, passed: null, released: false });
    const empty = await takes(learner, testId, { TRUE_FALSE: true });
    expect(await resultOf(learner, empty)).toEqual({ state: 'GRADED', points: 1, passed: true, released: true });
  });

  it('is graded and not released where a moderator releases results (L6)', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { passMark: 50 });
    await setsTest(moderator, testId, { releaseByHand: true });
    const id = await takes(learner, testId);
    expect(await resultOf(learner, id)).toEqual({ state: 'GRADED', points: 1, passed: true, released: false });
  });

  it('tells of it without a name or an answer', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], { passMark: 50 });
    const id = await takes(learner, testId);
    const { rows } = await server.superuser.query(
      `SELECT kind, payload FROM event WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['attempt.started', 'attempt.submitted', 'attempt.graded']);
    expect(Object.keys(rows[2].payload).sort()).toEqual(['attemptId', 'membershipId', 'passed', 'released', 'testId']);
  });
});

it('changes nothing when it runs again', async () => {
  const { testId } = await aTestOf(moderator, allKinds, { passMark: 50 });
  const id = await takes(learner, testId, { ...allRight, ESSAY: 'Because.' });
  const all = async () =>
    (
      await server.superuser.query(
        `SELECT to_jsonb(a) AS a, (SELECT jsonb_agg(to_jsonb(n) ORDER BY question_id) FROM answer n WHERE n.attempt_id = a.id) AS n,
                (SELECT count(*) FROM event) AS events FROM attempt a WHERE id = $1`,
        [id],
      )
    ).rows;
  const before = await all();
  await grade([id]);
  await grade([id, id]);
  expect(await all()).toEqual(before);
});

it('is done once by two who hand in at once (F26)', async () => {
  const { testId } = await aTestOf(moderator, ['trueFalse']);
  const { id } = await begins(learner, testId);
  await answers(learner, id, allRight);
  await Promise.all(Array.from({ length: 8 }, () => submits(learner, id)));
  const { rows } = await server.superuser.query(
    `SELECT count(*)::int AS n FROM event WHERE subject_id = $1 AND kind = 'attempt.graded'`,
    [id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

it('needs the same few statements for 500 attempts as for one', async () => {
  const { testId } = await aTestOf(moderator, withoutEssay, { passMark: 50 });
  const first = await takes(learner, testId);
  const copies = async (count: number): Promise<string[]> => {
    const { rows } = await server.superuser.query(
      `WITH copied AS (
         INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, started_at, submitted_at, submitted_by)
         SELECT portal_id, membership_id, test_id, revision_id, 1 + (SELECT max(number) FROM attempt b WHERE b.test_id = a.test_id) + n,
                'SUBMITTED', seed, started_at, submitted_at, submitted_by
           FROM attempt a, generate_series(1, $2::int) AS n WHERE a.id = $1 RETURNING id, portal_id)
       , answered AS (
         INSERT INTO answer (portal_id, attempt_id, question_id, response)
         SELECT c.portal_id, c.id, n.question_id, n.response FROM copied c, answer n WHERE n.attempt_id = $1)
       SELECT id FROM copied`,
      [first, count],
    );
    return rows.map(({ id }) => id as string);
  };
  const [one, lots] = [await copies(1), await copies(500)];
  const few = await server.statements.during(() => grade(one));
  const started = performance.now();
  const all = await server.statements.during(() => grade(lots));
  const took = performance.now() - started;
  expect(all.statements.length).toBe(few.statements.length);
  expect(all.statements.length).toBeLessThan(16);
  const { rows } = await server.superuser.query(
    `SELECT DISTINCT state, points::float8 AS points FROM attempt WHERE id = ANY ($1)`,
    [lots],
  );
  expect(rows).toEqual([{ state: 'GRADED', points: 7 }]);
  expect(took).toBeLessThan(10_000);
});
