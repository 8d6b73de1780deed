import { forgetLists } from '../../../server/modules/members/import/forgetLists.ts';
import { type Actor, aMember, anInternalModerator, aSession, type InternalModerator } from '../../harness/actors.ts';
import { aCourse } from '../../harness/courses.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { execute } from '../../harness/execute.ts';
import { anEmail } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { aList, importOf, rowsOf, startsImport } from './imports.ts';

/* R11 beside imports, transfers and the last moderator. */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;

const rows = async <Row = Record<string, string>>(text: string, values: unknown[]): Promise<Row[]> =>
  (await server.superuser.query(text, values)).rows as Row[];
const membershipOf = async (accountId: string): Promise<string> =>
  (await rows('SELECT id FROM membership WHERE account_id = $1', [accountId]))[0]?.id ?? '';
const erases = (by: Actor, at: string, id: string) =>
  by.execute('mutation ($input: ChangeMembersInput!) { eraseMembers(input: $input) { changes { outcome } } }', {
    input: { portalId: at, memberIds: [id] },
  });
const withdraw = 'mutation ($p: ID!) { withdrawConsent(portalId: $p) { message } }';

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
  ({ portalId, moderator } = await admin.createsPortal());
});

it('R11: erases an internal moderator who ordered a transfer', async () => {
  const colleague = await aMember(server, admin.portalId, 'MODERATOR', 'INTERNAL');
  await rows(
    `INSERT INTO transfer (portal_id, order_id, target_portal_id, ordered_by) VALUES ($1, gen_random_uuid(), $2, $3)`,
    [admin.portalId, portalId, colleague.accountId],
  );
  const answer = await erases(admin, admin.portalId, await membershipOf(colleague.accountId));
  expect(answer.expectData()).toEqual({ eraseMembers: { changes: [{ outcome: 'CHANGED' }] } });
  expect(await rows('SELECT 1 FROM account WHERE id = $1', [colleague.accountId])).toEqual([]);
});

it('R3, R11: an import whose turn with an erased person is still to come leaves them out and goes on', async () => {
  const person = await aMember(server, portalId, 'LEARNER');
  const other = anEmail();
  const id = await startsImport(moderator, await aList(moderator, `email\n${person.email}\n${other}\n`));
  // As after the file was read, before the first batch.
  await rows(`UPDATE member_import SET state = 'RUNNING', rows_total = 2, fence = 1 WHERE id = $1`, [id]);
  await rows(
    `INSERT INTO member_import_row (portal_id, import_id, line, email) VALUES ($1, $2, 2, $3), ($1, $2, 3, $4)`,
    [portalId, id, person.email, other],
  );
  (await erases(moderator, portalId, await membershipOf(person.accountId))).expectData();
  await drainJobs(server);
  expect(await importOf(moderator, id)).toMatchObject({ state: 'COMPLETED' });
  expect((await rowsOf(moderator, id)).map(({ outcome }) => outcome)).toEqual(['NOT_DONE', 'INVITED']);
  expect(await rows('SELECT 1 FROM account WHERE email IN ($1, $2)', ['', person.email])).toEqual([]);
});

it('R11: forgets the list a day after its import ended, unless a course shows it', async () => {
  const files = async () =>
    (await rows('SELECT name FROM file WHERE portal_id = $1', [portalId])).map(({ name }) => name);
  const [used, shown, fresh] = [
    await aList(moderator, `email\n${anEmail()}\n`, 'used.csv'),
    await aList(moderator, `email\n${anEmail()}\n`, 'shown.csv'),
    await aList(moderator, `email\n${anEmail()}\n`, 'fresh.csv'),
  ];
  const ids = [await startsImport(moderator, used), await startsImport(moderator, shown, { dryRun: true })];
  await startsImport(moderator, fresh);
  await drainJobs(server);
  const courseId = await aCourse(moderator);
  await rows(
    `INSERT INTO course_item (portal_id, revision_id, position, kind, title, file_sha256, file_name)
     SELECT $1, draft.id, 99, 'MATERIAL', 'List', $3, 'shown.csv' FROM content_revision draft
      WHERE draft.portal_id = $1 AND draft.content_id = $2 AND draft.number IS NULL`,
    [portalId, courseId, shown],
  );
  await forgetLists(server.deps);
  expect(await files()).toHaveLength(3);
  await rows(`UPDATE member_import SET finished_at = now() - interval '25 hours' WHERE id = ANY ($1)`, [ids]);
  await forgetLists(server.deps);
  expect((await files()).sort()).toEqual(['fresh.csv', 'shown.csv']);
});

it.each(['an external portal', 'the internal portal'])(
  'R11: the last who runs %s withdraws only when there is another one',
  async (where) => {
    const inside = where !== 'an external portal';
    const [runs, at] = inside ? [admin, admin.portalId] : [moderator, portalId];
    (await runs.execute(withdraw, { p: at })).expectError('CONFLICT');
    const second = await aMember(server, at, inside ? 'ADMIN' : 'MODERATOR', inside ? 'INTERNAL' : 'EXTERNAL');
    (await runs.execute(withdraw, { p: at })).expectData();
    const token = await aSession(server, second.accountId, inside ? 'INTERNAL' : 'EXTERNAL');
    (await execute(server, withdraw, { p: at }, { token })).expectError('CONFLICT');
  },
);

it('R11: of two moderators who withdraw at once one stays', async () => {
  const second = await aMember(server, portalId, 'MODERATOR');
  const answers = await Promise.all([moderator, second].map((one) => one.execute(withdraw, { p: portalId })));
  const codes = answers.map(({ body }) => body.errors?.[0]?.extensions.code ?? 'OK').sort();
  expect(codes).toEqual(['CONFLICT', 'OK']);
});
