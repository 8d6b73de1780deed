import {
  type Actor,
  aMember,
  anInternalModerator,
  aSession,
  type InternalModerator,
  joinPortal,
} from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { aPublishedCourse, aRegistrationLink, joinMutation } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R7 beside R8 and R11: neither a merge nor its undoing brings back whom a moderator or their own will put out, or whom nobody may know. */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;
let employee: Actor;
let outsider: Actor;
let [kept, gone] = ['', ''];

const rows = async <Row = Record<string, string>>(text: string, values: unknown[]): Promise<Row[]> =>
  (await server.superuser.query(text, values)).rows as Row[];
const membershipOf = async (accountId: string, at = portalId): Promise<string> =>
  (await rows('SELECT id FROM membership WHERE account_id = $1 AND portal_id = $2', [accountId, at]))[0]?.id ?? '';
const place = async (id: string): Promise<object | undefined> =>
  (await rows('SELECT status, role FROM membership WHERE id = $1', [id]))[0];

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
  ({ portalId, moderator } = await admin.createsPortal());
  employee = await aMember(server, admin.portalId, 'LEARNER', 'INTERNAL');
  outsider = await aMember(server, portalId, 'LEARNER');
  await joinPortal(server, employee.accountId, portalId, 'LEARNER', employee.email);
  [kept, gone] = [await membershipOf(employee.accountId), await membershipOf(outsider.accountId)];
});

const merge = `mutation ($input: MergeAccountsInput!) { mergeAccounts(input: $input) { __typename
  ... on MergeAccountsSuccess { merge { id } } ... on Problem { code message } } }`;
const undo = `mutation ($portalId: ID!, $id: ID!) { undoAccountMerge(portalId: $portalId, mergeId: $id) { __typename
  ... on Problem { code message } } }`;
const asksToMerge = async () =>
  admin.execute(merge, {
    input: {
      portalId: admin.portalId,
      memberId: await membershipOf(employee.accountId, admin.portalId),
      email: outsider.email,
    },
  });
const merges = async (): Promise<string> =>
  (await asksToMerge()).expectData<{ mergeAccounts: { merge: { id: string } } }>().mergeAccounts.merge.id;
const undoes = (id: string) => admin.execute(undo, { portalId: admin.portalId, id });
const change = (mutation: string, id: string, by = moderator) =>
  by.execute(`mutation ($input: ChangeMembersInput!) { ${mutation}(input: $input) { changes { outcome } } }`, {
    input: { portalId, memberIds: [id] },
  });
const withdraws = async (accountId: string): Promise<void> => {
  const token = await aSession(server, accountId, 'EXTERNAL');
  const text = 'mutation ($p: ID!) { withdrawConsent(portalId: $p) { message } }';
  (await execute(server, text, { p: portalId }, { token })).expectData();
};
/** The outsider is in a course. */
const learns = async (membership = gone): Promise<void> => {
  const courseId = await aPublishedCourse(moderator);
  await rows(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state) VALUES ($1, $2, $3, 'MODERATOR', 'ENROLLED')`,
    [portalId, membership, courseId],
  );
};
const enrollments = async (id: string): Promise<number> =>
  (await rows('SELECT id FROM enrollment WHERE membership_id = $1', [id])).length;

describe('a merge', () => {
  it('leaves the portal its moderator: the higher role of the two is kept, and undone again', async () => {
    await rows(`UPDATE membership SET role = 'MODERATOR' WHERE id = $1`, [gone]);
    (await change('removeMembers', await membershipOf(moderator.accountId), outsider)).expectData();
    const id = await merges();
    expect(await place(kept)).toEqual({ status: 'ACTIVE', role: 'MODERATOR' });
    (await undoes(id)).expectData();
    expect(await place(kept)).toEqual({ status: 'ACTIVE', role: 'LEARNER' });
    expect(await place(gone)).toEqual({ status: 'ACTIVE', role: 'MODERATOR' });
  });

  it('opens no place that a moderator closed to the employee', async () => {
    (await change('disableMembers', kept)).expectData();
    await learns();
    await merges();
    expect(await place(kept)).toMatchObject({ status: 'DISABLED' });
    expect(await enrollments(kept)).toBe(1);
  });

  it.each([['employee'], ['outsider']])('touches no place that the %s wants to be erased', async (who) => {
    await learns();
    await withdraws(who === 'employee' ? employee.accountId : outsider.accountId);
    (await asksToMerge()).expectProblem('NOTHING_TO_MERGE');
    expect(await enrollments(gone)).toBe(1);
  });
});

describe('erasing a person whose records were made one', () => {
  it('leaves neither name nor address at the place that ended', async () => {
    await merges();
    (await change('eraseMembers', kept)).expectData();
    const left = await rows('SELECT 1 FROM membership WHERE portal_id = $1 AND email = $2', [portalId, outsider.email]);
    expect(left).toEqual([]);
    expect(await place(gone)).toMatchObject({ status: 'ERASED' });
  });

  it('cannot be undone: results that nobody can be told by go to nobody', async () => {
    await learns();
    const id = await merges();
    (await change('eraseMembers', kept)).expectData();
    (await undoes(id)).expectProblem('MERGE_CHANGED');
    expect(await enrollments(kept)).toBe(1);
  });

  it('cannot be undone when the place that ended was erased: results stay with the person', async () => {
    await learns();
    const id = await merges();
    (await change('eraseMembers', gone)).expectData();
    (await undoes(id)).expectProblem('MERGE_CHANGED');
    expect(await enrollments(kept)).toBe(1);
  });
});

describe('undoing a merge', () => {
  it('opens nothing that a moderator closed since: both places are as closed as the one was', async () => {
    const id = await merges();
    (await change('disableMembers', kept)).expectData();
    (await undoes(id)).expectData();
    expect(await place(kept)).toMatchObject({ status: 'DISABLED' });
    expect(await place(gone)).toMatchObject({ status: 'DISABLED' });
  });

  it('waits for nobody who withdrew consent since', async () => {
    const id = await merges();
    await withdraws(employee.accountId);
    (await undoes(id)).expectProblem('MERGE_CHANGED');
    expect(await place(kept)).toMatchObject({ status: 'DISABLED' });
  });

  it('says so when the outsider came back and has begun anew what would go back', async () => {
    const courseId = await aPublishedCourse(moderator);
    await rows(
      `INSERT INTO enrollment (portal_id, membership_id, course_id, source, state) VALUES ($1, $2, $3, 'MODERATOR', 'ENROLLED')`,
      [portalId, gone, courseId],
    );
    const id = await merges();
    const { token } = await aRegistrationLink(moderator, { courseIds: [courseId] });
    const session = await aSession(server, outsider.accountId, 'EXTERNAL');
    (await execute(server, joinMutation, { input: { token } }, { token: session })).expectData();
    expect(await place(gone)).toMatchObject({ status: 'ACTIVE' });
    (await undoes(id)).expectProblem('MERGE_CHANGED');
  });
});
