import { aMember, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import { execute } from '../../harness/execute.ts';
import { mailsTo } from '../../harness/mails.ts';
import { aQuestion, aTest } from '../../harness/questions.ts';
import {
  aPassword,
  aPublishedCourse,
  aRegistrationLink,
  confirmed,
  joinMutation,
  registers,
  setsUp,
} from '../../harness/registration.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R5: every course and test has a direct link, and it survives registration, confirmation, approval and signing in. */
let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const follow = `query ($id: ID!) { directLink(id: $id) { state message target { portalId kind id title } } }`;
const wanted = '{ viewer { memberships { status wanted { id title } } } }';
const followed = async (token: string | null, id: string) => execute(server, follow, { id }, { token });

async function aPortalWithCourse() {
  const { moderator } = await inside.createsPortal();
  return { moderator, courseId: await aPublishedCourse(moderator, 'Pumps') };
}

it('R5: has an address on the site of its side, for courses and tests', async () => {
  const { moderator, courseId } = await aPortalWithCourse();
  const testId = await aTest(moderator, 'Test');
  const query =
    'query ($course: ID!, $test: ID!) { course(id: $course) { directLink } test(id: $test) { directLink } }';
  const url = server.deps.publicUrl();
  expect((await moderator.execute(query, { course: courseId, test: testId })).expectData()).toEqual({
    course: { directLink: `${url}/go/${courseId}` },
    test: { directLink: `${url}/go/${testId}` },
  });
  const home = await aCourse(inside);
  const own = await inside.execute('query ($id: ID!) { course(id: $id) { directLink } }', { id: home });
  expect(own.expectData()).toEqual({ course: { directLink: `${url}/internal/go/${home}` } });
});

it('R5: tells outsiders nothing: the same for every address without a session, NOT_FOUND with one (P6)', async () => {
  const { moderator, courseId } = await aPortalWithCourse();
  const answers = [];
  for (const id of [courseId, moderator.portalId, 'no id', '']) {
    answers.push((await anonymous(server).execute(follow, { id })).expectData());
  }
  expect(answers[0]).toMatchObject({ directLink: { state: 'SIGN_IN', target: null } });
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { moderator: other } = await inside.createsPortal();
  (await other.execute(follow, { id: courseId })).expectError('NOT_FOUND');
  (await inside.execute(follow, { id: courseId })).expectError('NOT_FOUND');
});

it('leads members to what is published, under its published title', async () => {
  const { moderator, courseId } = await aPortalWithCourse();
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const rename = 'mutation ($id: ID!) { updateCourse(input: { courseId: $id, title: "Secret plans" }) { __typename } }';
  (await moderator.execute(rename, { id: courseId })).expectData();
  expect((await learner.execute(follow, { id: courseId })).expectData()).toMatchObject({
    directLink: {
      state: 'OPEN',
      target: { portalId: moderator.portalId, kind: 'COURSE', id: courseId, title: 'Pumps' },
    },
  });
  const draft = await aTest(moderator, 'Draft');
  await aQuestion(moderator, draft);
  (await learner.execute(follow, { id: draft })).expectError('NOT_FOUND');
  expect((await moderator.execute(follow, { id: draft })).expectData()).toMatchObject({
    directLink: { target: { kind: 'TEST', title: 'Draft' } },
  });
});

it('R5: survives confirmation, approval and signing in', async () => {
  const { moderator, courseId } = await aPortalWithCourse();
  await setsUp(moderator, { confirmEmail: true });
  const { token } = await aRegistrationLink(moderator, { mode: 'CLOSED' });
  const { email } = await registers(server, token, { targetId: courseId });
  const [mail] = await mailsTo(server, email);
  const entered = await confirmed(server, mail?.token ?? '');
  expect(entered).toMatchObject({ membership: { status: 'AWAITING_APPROVAL', wanted: null }, target: null });
  expect((await followed(entered.token, courseId)).expectData()).toMatchObject({
    directLink: { state: 'WAITING', target: null },
  });
  const approve = 'mutation ($input: ApproveMembersInput!) { approveMembers(input: $input) { __typename } }';
  const input = { portalId: moderator.portalId, membershipIds: [entered.membership.id] };
  (await moderator.execute(approve, { input })).expectData();
  const [, approval] = await mailsTo(server, email);
  expect(approval?.link).toBe(`${server.deps.publicUrl()}/go/${courseId}`);
  // Both the session that waited and a new one go there.
  const { token: later } = await signsIn(server, { email, password: aPassword });
  for (const session of [entered.token, later]) {
    expect((await followed(session, courseId)).expectData()).toMatchObject({ directLink: { state: 'OPEN' } });
    expect((await execute(server, wanted, {}, { token: session })).expectData()).toEqual({
      viewer: { memberships: [{ status: 'ACTIVE', wanted: { id: courseId, title: 'Pumps' } }] },
    });
  }
});

it('R5: leads on at once where nothing has to be waited for: by mail, by confirmation, by joining', async () => {
  const { moderator, courseId } = await aPortalWithCourse();
  const { token } = await aRegistrationLink(moderator);
  const { email } = await registers(server, token, { targetId: courseId });
  expect((await mailsTo(server, email))[0]?.link).toMatch(`/go/${courseId}`);
  const person = await aMember(server, (await inside.createsPortal()).portalId, 'LEARNER');
  expect((await person.execute(joinMutation, { input: { token, targetId: courseId } })).expectData()).toMatchObject({
    joinPortal: { target: { id: courseId, title: 'Pumps' } },
  });
  await setsUp(moderator, { confirmEmail: true });
  const late = await registers(server, token, { targetId: courseId });
  const [mail] = await mailsTo(server, late.email);
  expect((await confirmed(server, mail?.token ?? '')).target).toMatchObject({ id: courseId });
});

it('tells of 2 memberships and of 12 with the same statements', async () => {
  const counts: number[] = [];
  const person = await aMember(server, (await aPortalWithCourse()).moderator.portalId, 'LEARNER');
  for (const count of [2, 12]) {
    const places = (await person.execute(wanted)).expectData<{ viewer: { memberships: object[] } }>().viewer
      .memberships;
    for (let n = places.length; n < count; n++) {
      const { moderator, courseId } = await aPortalWithCourse();
      const { token } = await aRegistrationLink(moderator);
      (await person.execute(joinMutation, { input: { token, targetId: courseId } })).expectData();
    }
    const query = '{ viewer { memberships { wanted { title } termsToAccept { version } } } }';
    await person.execute(query);
    const { result, statements } = await server.statements.during(() => person.execute(query));
    expect(result.expectData<{ viewer: { memberships: object[] } }>().viewer.memberships).toHaveLength(count);
    counts.push(statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text)).length);
  }
  // Session, what was wanted, terms.
  expect(counts).toEqual([3, 3]);
});

it('passes over what is not in the portal, without a word', async () => {
  const { moderator } = await inside.createsPortal();
  const foreign = await aPublishedCourse(inside);
  const { token } = await aRegistrationLink(moderator);
  for (const targetId of [foreign, moderator.portalId, 'no id', 'ü'.repeat(5000)]) {
    const { outcome, email } = await registers(server, token, { targetId });
    expect(outcome).toBe('RegisterSuccess');
    const { rows } = await server.superuser.query('SELECT wanted_content_id FROM membership WHERE email = $1', [email]);
    expect(rows).toEqual([{ wanted_content_id: null }]);
  }
});
