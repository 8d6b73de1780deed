import { aMember, anInternalModerator, aSession, type InternalModerator, unique } from '../../harness/actors.ts';
import { listen } from '../../harness/listener.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R6: people and departments of an internal portal come from the directory, by its ids, in pages. */
let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  admin = await anInternalModerator(server);
});

interface Row {
  externalId: string;
  outcome: string;
  id: string | null;
  code: string | null;
  message: string | null;
}
interface Page {
  departments?: object[];
  people?: object[];
}

const mutation = `mutation ($input: SyncDirectoryInput!) { syncDirectory(input: $input) {
  refused departments { externalId outcome id code message } people { externalId outcome id code message } } }`;

async function sync(page: Page): Promise<{ departments: Row[]; people: Row[]; refused: number }> {
  const answer = await admin.execute(mutation, { input: { portalId: admin.portalId, ...page } });
  return answer.expectData<{ syncDirectory: { departments: Row[]; people: Row[]; refused: number } }>().syncDirectory;
}
const outcomes = (rows: Row[]): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [row.externalId, row.outcome === 'REFUSED' ? `${row.code}` : row.outcome]));

const person = (externalId: string, more: object = {}) => ({
  externalId,
  email: `${unique('employee')}@inside.example`,
  name: `Employee ${externalId}`,
  ...more,
});
const members = async (): Promise<Record<string, unknown>[]> =>
  (
    await server.superuser.query(
      `SELECT m.external_id, m.status, m.role, m.name, g.external_id AS department FROM membership m
         LEFT JOIN member_group g ON g.portal_id = m.portal_id AND g.id = m.group_id
        WHERE m.portal_id = $1 AND m.external_id IS NOT NULL ORDER BY m.external_id`,
      [admin.portalId],
    )
  ).rows;

it('takes departments and people of a page, and the same page again changes nothing', async () => {
  const page = {
    departments: [
      { externalId: 'd-north', name: 'North', parentExternalId: 'd-sales', headExternalIds: ['p1'] },
      { externalId: 'd-sales', name: 'Sales' },
    ],
    people: [person('p1', { departmentExternalId: 'd-sales' }), person('p2', { departmentExternalId: 'd-north' })],
  };
  const first = await sync(page);
  expect(outcomes(first.departments)).toEqual({ 'd-north': 'CREATED', 'd-sales': 'CREATED' });
  expect(outcomes(first.people)).toEqual({ p1: 'CREATED', p2: 'CREATED' });
  expect(await members()).toEqual([
    { external_id: 'p1', status: 'ACTIVE', role: 'LEARNER', name: 'Employee p1', department: 'd-sales' },
    { external_id: 'p2', status: 'ACTIVE', role: 'LEARNER', name: 'Employee p2', department: 'd-north' },
  ]);
  const before = await eventsOf();
  const again = await sync(page);
  expect([...again.departments, ...again.people].map(({ outcome }) => outcome)).toEqual(Array(4).fill('UNCHANGED'));
  expect([...again.departments, ...again.people].map(({ id }) => id)).toEqual(
    [...first.departments, ...first.people].map(({ id }) => id),
  );
  expect(await eventsOf()).toEqual(before);
});

const eventsOf = async (): Promise<string[]> =>
  (await server.superuser.query('SELECT kind FROM event WHERE portal_id = $1 ORDER BY seq', [admin.portalId])).rows.map(
    ({ kind }) => kind,
  );

it('changes names, departments and addresses, and moves a department', async () => {
  const [one, two] = [person('p1', { departmentExternalId: 'd1' }), person('p2')];
  await sync({
    departments: [
      { externalId: 'd1', name: 'One' },
      { externalId: 'd2', name: 'Two' },
    ],
    people: [one, two],
  });
  const changed = await sync({
    departments: [{ externalId: 'd1', name: 'One and a half', parentExternalId: 'd2' }],
    people: [{ ...one, name: 'Married Now', email: `${unique('new')}@inside.example`, departmentExternalId: 'd2' }],
  });
  expect([outcomes(changed.departments), outcomes(changed.people)]).toEqual([{ d1: 'UPDATED' }, { p1: 'UPDATED' }]);
  expect((await members())[0]).toMatchObject({ name: 'Married Now', department: 'd2' });
});

it('refuses single rows and says why; the others go in', async () => {
  const taken = person('taken');
  await sync({
    departments: [{ externalId: 'd0', name: 'There' }],
    people: [taken, person('inside', { departmentExternalId: 'd0' })],
  });
  const { departments, people, refused } = await sync({
    departments: [
      { externalId: 'good', name: 'Good' },
      { externalId: 'twice', name: 'A' },
      { externalId: 'twice', name: 'B' },
      { externalId: ' spaced', name: 'C' },
      { externalId: 'nameless', name: '  ' },
      { externalId: 'orphan', name: 'D', parentExternalId: 'nowhere' },
      { externalId: 'round', name: 'E', parentExternalId: 'about' },
      { externalId: 'about', name: 'F', parentExternalId: 'round' },
      { externalId: 'same', name: ' there ' },
      { externalId: 'd0', name: 'There', active: false },
    ],
    people: [
      person('fine', { departmentExternalId: 'good' }),
      person('lost', { departmentExternalId: 'nowhere' }),
      person('odd', { email: 'no address' }),
      person('other', { email: taken.email.toUpperCase() }),
      person('blank', { name: '' }),
    ],
  });
  expect(departments.map(({ outcome, code }) => code ?? outcome)).toEqual([
    'CREATED',
    'TWICE',
    'TWICE',
    'EXTERNAL_ID_INVALID',
    'NAME_INVALID',
    'PARENT_UNKNOWN',
    'CYCLE',
    'CYCLE',
    'NAME_TAKEN',
    'NOT_EMPTY',
  ]);
  expect(outcomes(people)).toEqual({
    fine: 'CREATED',
    lost: 'DEPARTMENT_UNKNOWN',
    odd: 'EMAIL_INVALID',
    other: 'EMAIL_TAKEN',
    blank: 'NAME_INVALID',
  });
  expect(refused).toBe(13);
  expect(
    [...departments, ...people].filter(({ outcome }) => outcome === 'REFUSED').every(({ message }) => message),
  ).toBe(true);
});

it('disables at once: requests, sessions and listeners end, and enables again (S07)', async () => {
  const employee = person('leaver');
  const { people } = await sync({ people: [employee] });
  const { rows } = await server.superuser.query(
    `UPDATE membership SET role = 'MODERATOR' WHERE id = $1 RETURNING account_id`,
    [people[0]?.id],
  );
  const token = await aSession(server, rows[0].account_id, 'INTERNAL');
  const me = { token };
  const query = 'subscription ($p: ID!) { portalEvents(portalId: $p, after: 0) { seq } }';
  const listener = await listen(server, { token, query, variables: { p: admin.portalId } });
  await listener.next();
  expect(outcomes((await sync({ people: [{ ...employee, active: false }] })).people)).toEqual({ leaver: 'DISABLED' });
  expect((await listener.closed()).how).not.toBe('complete');
  const asked = await admin.execute('{ viewer { email } }', {}, me);
  expect(asked.expectData()).toEqual({ viewer: null });
  expect(outcomes((await sync({ people: [employee] })).people)).toEqual({ leaver: 'UPDATED' });
  expect((await members())[0]).toMatchObject({ status: 'ACTIVE', role: 'MODERATOR' });
}, 20_000);

it('never disables the last admin', async () => {
  const [{ rows }] = [await server.superuser.query('SELECT email FROM account WHERE id = $1', [admin.accountId])];
  const boss = { externalId: 'boss', email: rows[0].email, name: 'Boss' };
  expect(outcomes((await sync({ people: [boss] })).people)).toEqual({ boss: 'UPDATED' });
  expect(outcomes((await sync({ people: [{ ...boss, active: false }] })).people)).toEqual({ boss: 'LAST_ADMIN' });
});

it('opens no inside to an account that somebody made outside under an employee’s address', async () => {
  const { portalId } = await admin.createsPortal();
  const outsider = await aMember(server, portalId, 'LEARNER');
  const { people } = await sync({ people: [person('hijacked', { email: outsider.email })] });
  expect(people[0]).toMatchObject({ outcome: 'CREATED', code: 'AWAITS_PERSON' });
  const inside = await aSession(server, outsider.accountId, 'INTERNAL');
  const ask = '{ viewer { memberships { status } } }';
  expect((await outsider.execute(ask, {}, { token: inside })).expectData()).toEqual({ viewer: { memberships: [] } });
  await server.superuser.query('UPDATE account SET email_proved_at = now() WHERE id = $1', [outsider.accountId]);
  expect((await outsider.execute(ask, {}, { token: inside })).expectData()).toEqual({
    viewer: { memberships: [{ status: 'AWAITING_ACCEPTANCE' }] },
  });
});

it('adopts a group and a member that were there before the directory', async () => {
  const email = `${unique('old')}@inside.example`;
  const member = await aMember(server, admin.portalId, 'MANAGER', 'INTERNAL');
  await server.superuser.query('UPDATE membership SET email = $2 WHERE account_id = $1', [member.accountId, email]);
  await server.superuser.query(`INSERT INTO member_group (portal_id, name) VALUES ($1, 'Warehouse')`, [admin.portalId]);
  const { departments, people } = await sync({
    departments: [{ externalId: 'd9', name: 'warehouse', headExternalIds: ['p9', 'nobody'] }],
    people: [person('p9', { email, departmentExternalId: 'd9' })],
  });
  expect(departments[0]).toMatchObject({ outcome: 'UPDATED', code: 'UNKNOWN_HEADS' });
  expect(departments[0]?.message).toContain('nobody');
  expect(outcomes(people)).toEqual({ p9: 'UPDATED' });
  expect(await members()).toMatchObject([{ external_id: 'p9', role: 'MANAGER', department: 'd9' }]);
});

it('takes ids that nothing can have for unknown ones, wherever they stand (S58)', async () => {
  await sync({ departments: [{ externalId: 'd10', name: 'Tenth' }] });
  for (const odd of ['\ud800', 'a\u0000b', '', ' p10', 'x'.repeat(201)]) {
    const { departments, people } = await sync({
      departments: [
        { externalId: 'd10', name: 'Tenth', headExternalIds: [odd] },
        { externalId: 'd11', name: 'Below', parentExternalId: odd },
      ],
      people: [person('p10', { departmentExternalId: odd })],
    });
    expect(departments.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['UNCHANGED', 'UNKNOWN_HEADS'],
      ['REFUSED', 'PARENT_UNKNOWN'],
    ]);
    expect(people).toMatchObject([{ outcome: 'REFUSED', code: 'DEPARTMENT_UNKNOWN' }]);
  }
});

it('takes the same page from two callers at once, once', async () => {
  const page = {
    departments: [{ externalId: 'd1', name: 'One' }],
    people: Array.from({ length: 20 }, (_, n) => person(`p${n}`, { departmentExternalId: 'd1' })),
  };
  const pages = await Promise.all([sync(page), sync(page), sync(page)]);
  const made = pages.flatMap(({ people }) => people).filter(({ outcome }) => outcome === 'CREATED');
  expect(made.length).toBe(20);
  expect((await members()).length).toBe(20);
});

it('needs as many statements for 500 people as for one', async () => {
  const count = async (people: object[]): Promise<number> =>
    (await server.statements.during(() => sync({ people }))).statements.length;
  const one = await count([person('solo')]);
  const many = await count(Array.from({ length: 500 }, (_, n) => person(`m${n}`)));
  expect(many).toBe(one);
});

it('takes no page of more than 500, and none for an external portal', async () => {
  const people = Array.from({ length: 501 }, (_, n) => person(`m${n}`));
  (await admin.execute(mutation, { input: { portalId: admin.portalId, people } })).expectError('BAD_INPUT');
  const { portalId, moderator } = await admin.createsPortal();
  (await moderator.execute(mutation, { input: { portalId, people: [person('x')] } })).expectError('FORBIDDEN');
});
