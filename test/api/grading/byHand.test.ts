import { setsTestCompetencies } from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { begins, membershipOf } from '../../harness/attempts.ts';
import {
  aTestOf,
  gradeAnswer,
  queueQuery,
  releaseResults,
  resultOf,
  reviews,
  setsTest,
  takes,
} from '../../harness/grading.ts';
import { aCompetency } from '../../harness/stage.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let moderator: Actor;
let learner: Actor;
const essay = { TRUE_FALSE: true, ESSAY: 'Because it is so.' };

beforeAll(async () => {
  server = await createTestServer();
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
  learner = await aMember(server, moderator.portalId, 'LEARNER');
});

interface QueueNode {
  attemptId: string;
  questionId: string;
  gradeRevision: number;
  question: { id: string; graderNotes: { html: string } | null } | null;
  reviewed: { written: string; points: number | null };
}
interface Queue {
  totalCount: number;
  nodes: QueueNode[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const queueOf = async (by: Actor, more: object = {}): Promise<Queue> =>
  (await by.execute(queueQuery, { portalId: moderator.portalId, ...more })).expectData<{ gradingQueue: Queue }>()
    .gradingQueue;

async function anEssay(by = learner, rules: object = { passMark: 60 }) {
  const { testId, questions } = await aTestOf(moderator, ['trueFalse', 'essay'], rules);
  const attemptId = await takes(by, testId, essay);
  const questionId = questions[1]?.id ?? '';
  const grade = (points: number, more: object = {}, grader = moderator) =>
    grader.execute(gradeAnswer, { input: { attemptId, questionId, points, gradeRevision: 0, ...more } });
  return { testId, attemptId, questionId, trueFalseId: questions[0]?.id ?? '', grade };
}

describe('Grading by hand (L2)', () => {
  it('shows what waits, and takes it from the list when it is graded; then the attempt is graded', async () => {
    const { testId, attemptId, grade } = await anEssay();
    const queue = await queueOf(moderator, { filter: { testId } });
    expect(queue).toMatchObject({
      totalCount: 1,
      nodes: [{ attemptId, gradeRevision: 0, reviewed: { written: 'Because it is so.', points: null } }],
    });
    expect(queue.nodes[0]?.question?.graderNotes?.html).toContain('Look for sense.');
    const { gradeAnswer: graded } = (await grade(0.7504, { comment: ' Well said. ' })).expectData<{
      gradeAnswer: object;
    }>();
    expect(graded).toMatchObject({
      __typename: 'GradeAnswerSuccess',
      attemptGraded: true,
      answer: {
        gradeRevision: 1,
        gradedByHand: true,
        gradedByAccountId: moderator.accountId,
        reviewed: { points: 0.75, comment: 'Well said.' },
      },
    });
    expect(await queueOf(moderator, { filter: { testId } })).toMatchObject({ totalCount: 0, nodes: [] });
    expect(await resultOf(learner, attemptId)).toEqual({ state: 'GRADED', points: 1.75, passed: true, released: true });
  });

  it('keeps a grade that is changed later, with who, when and why', async () => {
    const { attemptId, grade } = await anEssay();
    (await grade(0)).expectData();
    expect(await resultOf(learner, attemptId)).toMatchObject({ points: 1, passed: false });
    (await grade(1, { gradeRevision: 1, reason: 'Read it again' })).expectData();
    expect(await resultOf(learner, attemptId)).toMatchObject({ points: 2, passed: true });
    const { rows } = await server.superuser.query(
      `SELECT question_id IS NULL AS whole, cause, points_before::float8 AS before, points_after::float8 AS after, passed_before, passed_after, reason, changed_by
         FROM grade_change WHERE attempt_id = $1 ORDER BY question_id IS NULL`,
      [attemptId],
    );
    const by = { cause: 'BY_HAND', reason: 'Read it again', changed_by: moderator.accountId };
    expect(rows).toEqual([
      { whole: false, before: 0, after: 1, passed_before: null, passed_after: null, ...by },
      { whole: true, before: 1, after: 2, passed_before: false, passed_after: true, ...by },
    ]);
    const events = await server.superuser.query(`SELECT kind FROM event WHERE subject_id = $1 ORDER BY seq`, [
      attemptId,
    ]);
    expect(events.rows.map(({ kind }) => kind).slice(-2)).toEqual(['attempt.graded', 'attempt.regraded']);
  });

  it('lets two graders overwrite each other only knowingly', async () => {
    const { grade, attemptId } = await anEssay();
    const answers = await Promise.all([0.2, 0.4, 0.6, 0.8].map((points) => grade(points)));
    const types = answers.map(
      (answer) => answer.expectData<{ gradeAnswer: { __typename: string } }>().gradeAnswer.__typename,
    );
    expect(types.filter((type) => type === 'GradeAnswerSuccess')).toHaveLength(1);
    const [refused] = answers.filter((_, n) => types[n] === 'GradeChangedProblem');
    expect(refused?.expectProblem('GRADE_CHANGED').answer).toMatchObject({ gradeRevision: 1 });
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS n FROM event WHERE subject_id = $1 AND kind = 'attempt.graded'`,
      [attemptId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('lets a moderator correct the server, and leaves a comment alone that is not given', async () => {
    const { attemptId, trueFalseId, grade } = await anEssay();
    (await grade(1, { comment: 'Good' })).expectData();
    const input = { attemptId, questionId: trueFalseId, points: 0, gradeRevision: 0, reason: 'Copied' };
    (await moderator.execute(gradeAnswer, { input })).expectData();
    expect(await resultOf(learner, attemptId)).toMatchObject({ points: 1, passed: false });
    (await grade(0.5, { gradeRevision: 1 })).expectData();
    const comment = async () =>
      (
        await server.superuser.query(`SELECT comment FROM answer WHERE attempt_id = $1 AND comment IS NOT NULL`, [
          attemptId,
        ])
      ).rows;
    expect(await comment()).toEqual([{ comment: 'Good' }]);
    (await grade(0.5, { gradeRevision: 2, comment: '' })).expectData();
    expect(await comment()).toEqual([]);
  });

  it.each([
    [-0.001, 'OUT_OF_RANGE'],
    [1.001, 'OUT_OF_RANGE'],
    [1e300, 'OUT_OF_RANGE'],
  ])('refuses %d points', async (points, code) => {
    const { grade } = await anEssay();
    expect((await grade(points)).expectProblem(code)).toMatchObject({ field: 'input.points' });
  });

  it('refuses long comments, attempts in progress, and questions of other tests', async () => {
    const { grade, attemptId } = await anEssay();
    expect((await grade(1, { comment: 'x'.repeat(10_001) })).expectProblem('TOO_LONG')).toMatchObject({
      field: 'input.comment',
    });
    const other = await anEssay();
    (await grade(1, { questionId: other.questionId })).expectError('NOT_FOUND');
    (await grade(1, { attemptId: attemptId.replace(/.$/, (c) => (c === '0' ? '1' : '0')) })).expectError('NOT_FOUND');
    const { testId, questions } = await aTestOf(moderator, ['essay']);
    const { id } = await begins(learner, testId);
    (await grade(1, { attemptId: id, questionId: questions[0]?.id })).expectProblem('ATTEMPT_NOT_SUBMITTED');
  });
});

describe('Who may grade (R8, L4)', () => {
  it('is a manager for the essays of the headed groups, without the correct answers, and never for the own', async () => {
    const manager = await aMember(server, moderator.portalId, 'MANAGER');
    const member = await aMember(server, moderator.portalId, 'LEARNER');
    const [headId, memberId] = [await membershipOf(manager), await membershipOf(member)];
    await server.superuser.query(
      `WITH top AS (INSERT INTO member_group (portal_id, name) VALUES ($1, 'Top') RETURNING id),
            below AS (INSERT INTO member_group (portal_id, name, parent_id) SELECT $1, 'Below', id FROM top RETURNING id),
            head AS (INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, id, $2 FROM top)
       UPDATE membership SET group_id = below.id FROM below WHERE membership.id = ANY (ARRAY[$2, $3]::uuid[])`,
      [moderator.portalId, headId, memberId],
    );
    const theirs = await anEssay(member);
    const own = await anEssay(manager);
    const elsewhere = await anEssay();
    const queue = await queueOf(manager);
    expect(queue.nodes.map(({ attemptId, question }) => [attemptId, question])).toEqual([[theirs.attemptId, null]]);
    (await own.grade(1, {}, manager)).expectError('NOT_FOUND');
    (await elsewhere.grade(1, {}, manager)).expectError('NOT_FOUND');
    const input = { attemptId: theirs.attemptId, questionId: theirs.trueFalseId, points: 0, gradeRevision: 0 };
    (await manager.execute(gradeAnswer, { input })).expectError('FORBIDDEN');
    (await theirs.grade(1, {}, manager)).expectData();
    expect(await resultOf(member, theirs.attemptId)).toMatchObject({ state: 'GRADED', points: 2 });
  });

  it('is no learner, nor anybody of another portal', async () => {
    const { grade } = await anEssay();
    const other = await (await anInternalModerator(server)).createsPortal();
    (await grade(1, {}, learner)).expectError('FORBIDDEN');
    (await grade(1, {}, other.moderator)).expectError('NOT_FOUND');
    (await learner.execute(queueQuery, { portalId: moderator.portalId })).expectError('FORBIDDEN');
    (await other.moderator.execute(queueQuery, { portalId: moderator.portalId })).expectError('NOT_FOUND');
  });
});

it('shows moderators an attempt with answers, what is right, points and what they were; managers the result (L4)', async () => {
  const { attemptId, grade } = await anEssay();
  (await grade(0)).expectData();
  (await grade(1, { gradeRevision: 1, reason: 'Better' })).expectData();
  const query = `query ($id: ID!) { memberAttempt(id: $id) { score { points percent passed } maxPoints releasedAt
    gradeChanges { cause questionId pointsBefore pointsAfter reason }
    answers(first: 5) { totalCount nodes { gradedByHand question { id points } reviewed { kind points ... on ReviewedTrueFalse { right: correct } } } } } }`;
  type Shown = { memberAttempt: { gradeChanges: object[]; answers: object | null } };
  const seenBy = async (by: Actor) => (await by.execute(query, { id: attemptId })).expectData<Shown>().memberAttempt;
  expect(await seenBy(moderator)).toMatchObject({
    score: { points: 2, percent: 100, passed: true },
    maxPoints: 2,
    answers: {
      totalCount: 2,
      nodes: [
        { gradedByHand: false, question: { points: 1 }, reviewed: { kind: 'TRUE_FALSE', points: 1, right: true } },
        { gradedByHand: true, reviewed: { kind: 'ESSAY', points: 1 } },
      ],
    },
  });
  expect((await seenBy(moderator)).gradeChanges).toHaveLength(2);
  const manager = await aMember(server, moderator.portalId, 'MANAGER');
  await server.superuser.query(
    `WITH made AS (INSERT INTO member_group (portal_id, name) VALUES ($1, 'Whole') RETURNING id),
          head AS (INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, id, $2 FROM made)
     UPDATE membership SET group_id = made.id FROM made WHERE membership.id = $3`,
    [moderator.portalId, await membershipOf(manager), await membershipOf(learner)],
  );
  expect(await seenBy(manager)).toMatchObject({ score: { points: 2 }, answers: null });
});

it('pages through what waits, each once, with the same statements for few and many', async () => {
  const { testId } = await aTestOf(moderator, ['essay', 'trueFalse']);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) ids.push(await takes(learner, testId, essay));
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Queue = await queueOf(moderator, { first: 2, after, filter: { testId } });
    seen.push(...nodes.map(({ attemptId }) => attemptId));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(ids);
  const statements = async (first: number) =>
    (await server.statements.during(() => queueOf(moderator, { first, filter: { testId } }))).statements.length;
  await statements(1);
  expect(await statements(5)).toBe(await statements(1));
  (await moderator.execute(queueQuery, { portalId: moderator.portalId, after: 'WzFd' })).expectError('BAD_INPUT');
});

describe('Releasing (L6, S45)', () => {
  it('hides a result until it is released, also its evidence', async () => {
    const { testId, attemptId, grade } = await anEssay();
    await setsTestCompetencies(moderator, testId, [await aCompetency(moderator)]);
    const second = await takes(learner, testId, essay);
    await setsTest(moderator, testId, { releaseByHand: true });
    (await grade(1)).expectData();
    const questionId = (await queueOf(moderator, { filter: { testId } })).nodes[0]?.questionId;
    (
      await moderator.execute(gradeAnswer, { input: { attemptId: second, questionId, points: 1, gradeRevision: 0 } })
    ).expectData();
    const evidence = async () =>
      (await server.superuser.query('SELECT 1 FROM evidence WHERE attempt_id = $1', [second])).rows.length;
    expect(await reviews(learner, second)).toMatchObject({ state: 'NOT_RELEASED', score: null, questions: null });
    expect(await evidence()).toBe(0);
    const release = (input: object) => moderator.execute(releaseResults, { input });
    expect((await release({ attemptIds: [second] })).expectData()).toEqual({
      releaseResults: { count: 1, attemptIds: [second] },
    });
    expect(await reviews(learner, second)).toMatchObject({
      state: 'AVAILABLE',
      score: { points: 2, percent: 100, passed: true },
    });
    expect(await evidence()).toBe(1);
    expect((await release({ testId })).expectData()).toEqual({ releaseResults: { count: 1, attemptIds: [attemptId] } });
    expect((await release({ testId })).expectData()).toEqual({ releaseResults: { count: 0, attemptIds: [] } });
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS n FROM event WHERE kind = 'attempt.released' AND subject_id = ANY ($1)`,
      [[attemptId, second]],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('asks for a test or for attempts of one portal, and is for moderators', async () => {
    const { testId, attemptId } = await anEssay();
    const release = (input: object, by = moderator) => by.execute(releaseResults, { input });
    (await release({})).expectError('BAD_INPUT');
    (await release({ testId, attemptIds: [attemptId] })).expectError('BAD_INPUT');
    (await release({ attemptIds: [] })).expectError('BAD_INPUT');
    (await release({ attemptIds: Array(101).fill(attemptId) })).expectError('BAD_INPUT');
    (await release({ testId }, learner)).expectError('FORBIDDEN');
    const other = await (await anInternalModerator(server)).createsPortal();
    (await release({ testId }, other.moderator)).expectError('NOT_FOUND');
    (await release({ attemptIds: [attemptId] }, other.moderator)).expectError('NOT_FOUND');
  });
});
