import { seedCourse } from '../../../bench/seedCourse.ts';
import {
  type Actor,
  aMember,
  anInternalModerator,
  type InternalModerator,
  joinPortal,
  unique,
} from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R7: an outsider became an employee; both records become one, results survive, and it can be undone for 30 days. */
let server: TestServer;
let admin: InternalModerator;
let employee: Actor;
let outsider: Actor;
let memberId: string;
let portalId: string;
let content: { courseId: string; testId: string };
let second: { courseId: string; testId: string };

const rows = async <Row = Record<string, unknown>>(text: string, values: unknown[]): Promise<Row[]> =>
  (await server.superuser.query(text, values)).rows as Row[];
const membershipOf = async (accountId: string, at: string): Promise<string> =>
  (await rows<{ id: string }>('SELECT id FROM membership WHERE account_id = $1 AND portal_id = $2', [accountId, at]))[0]
    ?.id ?? '';
const size = { lessons: 1, lessonKilobytes: 1, questions: 2, competencies: 1 };

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
  portalId = (await admin.createsPortal()).portalId;
  employee = await aMember(server, admin.portalId, 'LEARNER', 'INTERNAL');
  outsider = await aMember(server, portalId, 'LEARNER');
  memberId = await membershipOf(employee.accountId, admin.portalId);
  content = await seedCourse(server.superuser, portalId, size, unique('Course'));
  second = await seedCourse(server.superuser, portalId, size, unique('Second course'));
});

/** A finished course with an attempt, evidence and a certificate; or only a place in the course. */
async function hasLearned(membership: string, course: typeof content, completed = true): Promise<void> {
  const state = completed ? 'COMPLETED' : 'ENROLLED';
  const [enrollment] = await rows<{ id: string }>(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, completed_at)
     VALUES ($1, $2, $3, 'MODERATOR', $4, CASE WHEN $4 = 'COMPLETED' THEN now() END) RETURNING id`,
    [portalId, membership, course.courseId, state],
  );
  if (!completed) return;
  await rows(
    `WITH tried AS (
       INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, submitted_at, submitted_by, graded_at)
       SELECT $1, $2, id, published_revision_id, 1, 'GRADED', 1, now(), 'LEARNER', now() FROM content WHERE portal_id = $1 AND id = $3
       RETURNING id),
     shown AS (
       INSERT INTO evidence (portal_id, membership_id, competency_id, attempt_id)
       SELECT $1, $2, (SELECT id FROM competency WHERE portal_id = $1 LIMIT 1), id FROM tried)
     INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number, person_name, course_title, portal_title, language)
     VALUES ($1, gen_random_uuid()::text, $2, $4, $5, 1, 'Who', 'What', 'Where', 'en')`,
    [portalId, membership, course.testId, enrollment?.id, course.courseId],
  );
}

/** What a membership has. */
async function holdings(membership: string): Promise<object> {
  const [held] = await rows<Record<string, number | string[]>>(
    `SELECT (SELECT array_agg(state ORDER BY state) FROM enrollment WHERE portal_id = $1 AND membership_id = $2) AS courses,
            (SELECT array_agg(number ORDER BY number) FROM attempt WHERE portal_id = $1 AND membership_id = $2) AS attempts,
            (SELECT count(*)::int FROM evidence WHERE portal_id = $1 AND membership_id = $2) AS evidence,
            (SELECT count(*)::int FROM certificate WHERE portal_id = $1 AND membership_id = $2) AS certificates`,
    [portalId, membership],
  );
  return held ?? {};
}
const everything = async (): Promise<object[]> =>
  rows(
    `SELECT m.id, m.account_id, m.status, (SELECT count(*)::int FROM attempt a WHERE a.membership_id = m.id) AS attempts,
            (SELECT array_agg(e.id ORDER BY e.id) FROM enrollment e WHERE e.membership_id = m.id) AS enrollments,
            (SELECT array_agg(c.id ORDER BY c.id) FROM certificate c WHERE c.membership_id = m.id) AS certificates
       FROM membership m WHERE m.portal_id = $1 ORDER BY m.id`,
    [portalId],
  );

const input = () => ({ input: { portalId: admin.portalId, memberId, email: outsider.email.toUpperCase() } });
const merge = `mutation ($input: MergeAccountsInput!) { mergeAccounts(input: $input) { __typename
  ... on MergeAccountsSuccess { merge { id memberId undoneAt } } ... on Problem { code message } } }`;
const undo = `mutation ($portalId: ID!, $id: ID!) { undoAccountMerge(portalId: $portalId, mergeId: $id) { __typename
  ... on MergeAccountsSuccess { merge { undoneAt } } ... on Problem { code message } } }`;
const preview = `query ($input: MergeAccountsInput!) { accountMergePreview(input: $input) { __typename
  ... on MergePreview { kept { email } gone { email } portals { portalId action enrollments enrollmentsTwice attempts evidence certificates } }
  ... on Problem { code message } } }`;

async function merges(): Promise<string> {
  const answer = await admin.execute(merge, input());
  return answer.expectData<{ mergeAccounts: { merge: { id: string } } }>().mergeAccounts.merge.id;
}
const undoes = (id: string) => admin.execute(undo, { portalId: admin.portalId, id });

it('R7: shows both records and what would happen, and changes nothing', async () => {
  await hasLearned(await membershipOf(outsider.accountId, portalId), content);
  const before = await everything();
  const { accountMergePreview } = (await admin.execute(preview, input())).expectData<{ accountMergePreview: object }>();
  expect(accountMergePreview).toEqual({
    __typename: 'MergePreview',
    kept: { email: employee.email },
    gone: { email: outsider.email },
    portals: [
      { portalId, action: 'MOVE', enrollments: 1, enrollmentsTwice: 0, attempts: 1, evidence: 1, certificates: 1 },
    ],
  });
  expect(await everything()).toEqual(before);
});

it('R7: moves a place with all results to the employee, signs the outsider out, and undoes it', async () => {
  const place = await membershipOf(outsider.accountId, portalId);
  await hasLearned(place, content);
  const before = await everything();
  const id = await merges();
  expect(await membershipOf(employee.accountId, portalId)).toBe(place);
  expect(await holdings(place)).toEqual({ courses: ['COMPLETED'], attempts: [1], evidence: 1, certificates: 1 });
  (await outsider.execute('{ viewer { email } }')).expectData();
  expect((await outsider.execute('{ viewer { email } }')).expectData()).toEqual({ viewer: null });
  const { undoAccountMerge } = (await undoes(id)).expectData<{ undoAccountMerge: { merge: { undoneAt: string } } }>();
  expect(undoAccountMerge.merge.undoneAt).toEqual(expect.any(String));
  expect(await everything()).toEqual(before);
  (await undoes(id)).expectProblem('MERGE_TOO_OLD');
});

it('R7: combines two places in one portal: the better course is kept, attempts are counted on, nothing is lost', async () => {
  await joinPortal(server, employee.accountId, portalId, 'LEARNER', employee.email);
  const [kept, gone] = [
    await membershipOf(employee.accountId, portalId),
    await membershipOf(outsider.accountId, portalId),
  ];
  await hasLearned(kept, content, false);
  await hasLearned(gone, content);
  await hasLearned(kept, second);
  await hasLearned(gone, second);
  const before = await everything();
  const id = await merges();
  expect(await holdings(kept)).toEqual({
    courses: ['COMPLETED', 'COMPLETED'],
    attempts: [1, 1, 2],
    evidence: 3,
    certificates: 2,
  });
  expect(await holdings(gone)).toMatchObject({ courses: ['COMPLETED', 'ENROLLED'], attempts: null, certificates: 1 });
  expect((await rows('SELECT status FROM membership WHERE id = $1', [gone]))[0]).toEqual({ status: 'REMOVED' });
  (await undoes(id)).expectData();
  expect(await everything()).toEqual(before);
});

it('leaves what was done since the merge with the employee', async () => {
  await joinPortal(server, employee.accountId, portalId, 'LEARNER', employee.email);
  const [kept, gone] = [
    await membershipOf(employee.accountId, portalId),
    await membershipOf(outsider.accountId, portalId),
  ];
  await hasLearned(gone, content);
  const id = await merges();
  await hasLearned(kept, second);
  (await undoes(id)).expectData();
  expect(await holdings(kept)).toMatchObject({ courses: ['COMPLETED'], certificates: 1 });
  expect(await holdings(gone)).toMatchObject({ courses: ['COMPLETED'], attempts: [1], certificates: 1 });
});

it('R7: waits while the outsider takes a test', async () => {
  await joinPortal(server, employee.accountId, portalId, 'LEARNER', employee.email);
  await rows(
    `INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, seed)
     SELECT $1, $2, id, published_revision_id, 1, 1 FROM content WHERE portal_id = $1 AND id = $3`,
    [portalId, await membershipOf(outsider.accountId, portalId), content.testId],
  );
  (await admin.execute(merge, input())).expectProblem('ATTEMPT_RUNNING');
});

it('R7: is undone no more after 30 days', async () => {
  const id = await merges();
  await rows(`UPDATE account_merge SET merged_at = merged_at - interval '30 days 1 second' WHERE id = $1 RETURNING 1`, [
    id,
  ]);
  (await undoes(id)).expectProblem('MERGE_TOO_OLD');
});

it('knows nothing of people in portals of other organizations (P6)', async () => {
  const stranger = await anInternalModerator(server);
  const elsewhere = await stranger.createsPortal();
  const foreign = await aMember(server, elsewhere.portalId, 'LEARNER');
  const asked = (email: string) => ({ input: { portalId: admin.portalId, memberId, email } });
  for (const email of [foreign.email, 'nobody@nowhere.example']) {
    (await admin.execute(merge, asked(email))).expectProblem('NOTHING_TO_MERGE');
    (await admin.execute(preview, asked(email))).expectProblem('NOTHING_TO_MERGE');
  }
  // A place that the outsider has elsewhere stays with the outsider's account.
  await joinPortal(server, outsider.accountId, elsewhere.portalId, 'LEARNER', outsider.email);
  await merges();
  expect(await membershipOf(outsider.accountId, elsewhere.portalId)).not.toBe('');
});

it('R7: merges once, whoever asks at the same time', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => admin.execute(merge, input())));
  const kinds = answers
    .map(({ body }) => (body.data?.mergeAccounts as { __typename?: string } | undefined)?.__typename)
    .sort();
  expect(kinds).toEqual(['MergeAccountsSuccess', 'MergeRefusedProblem', 'MergeRefusedProblem']);
});

it('lists merges for admins', async () => {
  const id = await merges();
  const list =
    'query ($p: ID!) { accountMerges(portalId: $p) { totalCount nodes { id memberId member { id } undoableUntil undoneAt } } }';
  const { accountMerges } = (await admin.execute(list, { p: admin.portalId })).expectData<{ accountMerges: object }>();
  expect(accountMerges).toMatchObject({
    totalCount: 1,
    nodes: [{ id, memberId, member: { id: memberId }, undoneAt: null }],
  });
});
