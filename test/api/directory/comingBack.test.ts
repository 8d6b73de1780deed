import { anInternalModerator, aSession, type InternalModerator, joinPortal } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { anEmail } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R6, P5, P6: whom the directory takes out and in again is no further in than before. */
let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
});

const mutation = `mutation ($input: SyncDirectoryInput!) { syncDirectory(input: $input) { people { outcome code id } } }`;
const employee = { externalId: 'e1', name: 'Erna Employee' };
async function sync(email: string, active = true): Promise<{ outcome: string; code: string | null; id: string }> {
  const people = [{ ...employee, email, active }];
  const answer = await admin.execute(mutation, { input: { portalId: admin.portalId, people } });
  const { syncDirectory } = answer.expectData<{
    syncDirectory: { people: { outcome: string; code: string; id: string }[] };
  }>();
  return syncDirectory.people[0] as { outcome: string; code: string; id: string };
}
const statusOf = async (id: string) =>
  (await server.superuser.query('SELECT status FROM membership WHERE id = $1', [id])).rows[0].status;

it('asks again who had an account that nobody proved, though the directory disabled and enabled them meanwhile', async () => {
  const email = anEmail('inside.example');
  // An outsider registered elsewhere under the employee's address.
  const stranger = await server.superuser.query(
    `INSERT INTO account (email, name, password_hash, password_set_by_owner) VALUES ($1, 'Stranger', 'x', true) RETURNING id`,
    [email],
  );
  const elsewhere = await admin.createsPortal();
  await joinPortal(server, stranger.rows[0].id, elsewhere.portalId, 'LEARNER', email);
  const { id } = await sync(email);
  expect(await statusOf(id)).toBe('AWAITING_ACCEPTANCE');
  expect(await sync(email, false)).toMatchObject({ outcome: 'DISABLED' });
  expect(await sync(email)).toMatchObject({ outcome: 'UPDATED', id });
  expect(await statusOf(id)).toBe('AWAITING_ACCEPTANCE');
  const token = await aSession(server, stranger.rows[0].id, 'INTERNAL');
  const { viewer } = (await execute(server, '{ viewer { memberships { portalId } } }', {}, { token })).expectData<{
    viewer: object;
  }>();
  expect(viewer).toEqual({ memberships: [] });
  expect(await sync(email)).toMatchObject({ outcome: 'UNCHANGED' });
});

it('asks again who declined, and brings nobody back who withdrew consent (R11)', async () => {
  const email = anEmail('inside.example');
  const { id } = await sync(email);
  await server.superuser.query(`UPDATE membership SET status = 'DISABLED', declined_at = now() WHERE id = $1`, [id]);
  expect(await sync(email)).toMatchObject({ outcome: 'UPDATED' });
  expect(await statusOf(id)).toBe('AWAITING_ACCEPTANCE');
  await server.superuser.query(
    `UPDATE membership SET status = 'DISABLED', declined_at = NULL, consent_withdrawn_at = now() WHERE id = $1`,
    [id],
  );
  expect(await sync(email)).toMatchObject({ outcome: 'UNCHANGED', id });
  expect(await statusOf(id)).toBe('DISABLED');
});

it('enables whom it disabled as members', async () => {
  const email = anEmail('inside.example');
  const { id } = await sync(email);
  await sync(email, false);
  expect(await sync(email)).toMatchObject({ outcome: 'UPDATED', id });
  expect(await statusOf(id)).toBe('ACTIVE');
});
