import { jest } from '@jest/globals';
import { zipSync } from 'fflate';
import { runMemberImport } from '../../server/modules/members/import/runMemberImport.ts';
import { kindsOf } from '../api/invitations/invites.ts';
import { aList, count, importOf, membersOf, rowsOf, startsImport, xlsx } from '../api/members/imports.ts';
import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { drainJobs, startTestWorkers } from '../harness/drainJobs.ts';
import { listen } from '../harness/listener.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

jest.setTimeout(60_000);

let server: TestServer;
let moderator: Actor;

beforeAll(async () => {
  server = await createTestServer();
});
beforeEach(async () => {
  ({ moderator } = await (await anInternalModerator(server)).createsPortal());
});

const people = (word: string, many: number): string[] =>
  Array.from({ length: many }, (_, n) => `${word}${n}@many.example`);
const listOf = (emails: string[]): string =>
  ['email,name,group', ...emails.map((email, n) => `${email},Person ${n},Group ${n % 7}/Part ${n % 3}`)].join('\n');

it('R3: takes 5,000 rows in within seconds, with as many statements for 200 rows as for 20', async () => {
  const ofRows = async (word: string, many: number) => {
    const more = { sendMails: false, createGroups: true };
    const id = await startsImport(moderator, await aList(moderator, listOf(people(word, many))), more);
    const started = performance.now();
    const { statements } = await server.statements.during(() =>
      runMemberImport(server.deps, { id, portalId: moderator.portalId }),
    );
    const done = await importOf(moderator, id);
    expect(done).toMatchObject({ state: 'COMPLETED', rowsDone: many, counts: { created: many, refused: 0 } });
    return { statements: statements.length, ms: performance.now() - started };
  };
  await ofRows('warm', 20);
  const few = await ofRows('few', 20);
  const one = await ofRows('one', 200);
  expect(one.statements).toBeLessThanOrEqual(few.statements);
  const all = await ofRows('all', 5000);
  const perBatch = (all.statements - one.statements) / 24;
  expect(perBatch).toBeLessThanOrEqual(20);
  process.stderr.write(`5,000 rows: ${Math.round(all.ms)} ms, ${perBatch} statements for each 200\n`);
  expect(all.ms).toBeLessThan(20_000);
  expect(await membersOf(server, moderator.portalId)).toBe(1 + 20 + 20 + 200 + 5000);
  const groups = 'SELECT count(*) FROM member_group WHERE portal_id = $1';
  expect(await count(server, groups, [moderator.portalId])).toBe(7 + 21);
  // The log is gapless.
  const { rows } = await server.superuser.query(
    'SELECT count(*)::int AS n, max(seq)::int AS last FROM event WHERE portal_id = $1',
    [moderator.portalId],
  );
  expect(rows[0].n).toBe(rows[0].last);
});

it('R3: two workers at once and doubled jobs take every row in once', async () => {
  const id = await startsImport(moderator, await aList(moderator, listOf(people('double', 1000))), {
    createGroups: true,
    sendMails: false,
  });
  const job = { id, portalId: moderator.portalId };
  await Promise.all([1, 2, 3].map(() => runMemberImport(server.deps, job)));
  await drainJobs(server);
  expect((await importOf(moderator, id)).counts).toMatchObject({ created: 1000 });
  expect(await membersOf(server, moderator.portalId)).toBe(1001);
  expect(await kindsOf(server, moderator.portalId, 'member_import.completed')).toHaveLength(1);
});

it('R3: two lists with the same people at once make each a member once', async () => {
  const emails = people('both', 600);
  const more = { createGroups: true, sendMails: false };
  const ids = [
    await startsImport(moderator, await aList(moderator, listOf(emails)), more),
    await startsImport(moderator, await aList(moderator, listOf([...emails].reverse())), more),
  ];
  await Promise.all(ids.map((id) => runMemberImport(server.deps, { id, portalId: moderator.portalId })));
  await server.superuser.query(`UPDATE member_import SET not_before = now() WHERE state = 'PENDING'`);
  await Promise.all(ids.map((id) => runMemberImport(server.deps, { id, portalId: moderator.portalId })));
  const [one, other] = await Promise.all(ids.map((id) => importOf(moderator, id)));
  expect([one?.state, other?.state]).toEqual(['COMPLETED', 'COMPLETED']);
  expect((one?.counts.created ?? 0) + (other?.counts.created ?? 0)).toBe(600);
  expect((one?.counts.alreadyMembers ?? 0) + (other?.counts.alreadyMembers ?? 0)).toBe(600);
  expect(await membersOf(server, moderator.portalId)).toBe(601);
});

it('R3: shows its progress to who follows it, until it ends', async () => {
  const workers = await startTestWorkers(server);
  const id = await startsImport(moderator, await aList(moderator, listOf(people('live', 1500))), {
    createGroups: true,
    sendMails: false,
  });
  const listener = await listen<{ state: string; rowsDone: number }>(server, {
    token: moderator.token,
    query: 'subscription ($id: ID!) { memberImportUpdated(importId: $id) { state rowsDone } }',
    variables: { id },
  });
  expect(await listener.closed(30_000)).toMatchObject({ how: 'complete' });
  expect(listener.values.at(-1)).toEqual({ state: 'COMPLETED', rowsDone: 1500 });
  const steps = listener.values.map(({ rowsDone }) => rowsDone);
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  await workers.close(5000);
});

it('R3: stops when a moderator says so, or runs the portal no more; what was not done says so', async () => {
  const sha256 = await aList(moderator, listOf(people('stop', 300)));
  const cancel = (id: string) =>
    moderator.execute(
      'mutation ($id: ID!) { cancelMemberImport(id: $id) { __typename ... on Problem { code message } } }',
      {
        id,
      },
    );
  const waiting = await startsImport(moderator, sha256);
  (await cancel(waiting)).expectData();
  (await cancel(waiting)).expectProblem('IMPORT_ENDED');
  const running = await startsImport(moderator, sha256, { createGroups: true });
  await server.superuser.query(`UPDATE membership SET role = 'LEARNER' WHERE account_id = $1`, [moderator.accountId]);
  await runMemberImport(server.deps, { id: running, portalId: moderator.portalId });
  await server.superuser.query(`UPDATE membership SET role = 'MODERATOR' WHERE account_id = $1`, [moderator.accountId]);
  const done = await importOf(moderator, running);
  expect(done).toMatchObject({ state: 'CANCELLED', rowsTotal: 300, rowsDone: 0 });
  expect(new Set((await rowsOf(moderator, running)).map(({ outcome }) => outcome))).toEqual(new Set(['NOT_DONE']));
  expect(await membersOf(server, moderator.portalId)).toBe(1);
});

it('S28: sends no more than 1,000 mails an hour; the others are members all the same and can be mailed later', async () => {
  const id = await startsImport(moderator, await aList(moderator, `email\n${people('mail', 1100).join('\n')}`));
  await runMemberImport(server.deps, { id, portalId: moderator.portalId });
  expect((await importOf(moderator, id)).counts).toMatchObject({ invited: 1000, created: 100 });
  const [row] = await rowsOf(moderator, id, { outcome: 'CREATED' });
  expect(row).toMatchObject({ reason: 'MAIL_LIMITED' });
  expect(await count(server, `SELECT count(*) FROM mail WHERE about_portal_id = $1`, [moderator.portalId])).toBe(1000);
});

describe('S53: hostile files', () => {
  const failed = async (bytes: Buffer, name: string) => {
    const id = await startsImport(moderator, await aList(moderator, bytes, name));
    await runMemberImport(server.deps, { id, portalId: moderator.portalId });
    return (await importOf(moderator, id)).failureCode;
  };

  it('refuses a bomb by what it unpacks to, and a workbook whose cells are far apart', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': unzippedOf('[Content_Types].xml'),
      'xl/workbook.xml': new Uint8Array(80 * 1024 * 1024),
    });
    expect(await failed(Buffer.from(bomb), 'bomb.xlsx')).toBe('TOO_LARGE');
    const wide = xlsx([['email'], ['a@b.example']]);
    expect(await failed(wide.subarray(0, wide.length - 40), 'cut.xlsx')).toBe('NOT_A_TABLE');
  });

  it('serves others while a large list is read', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => [`p${n}@large.example`, `"${'x'.repeat(60)}"`]);
    const list = await aList(moderator, ['email,name', ...rows.map((row) => row.join(','))].join('\n'));
    const id = await startsImport(moderator, list, { dryRun: true });
    const reading = runMemberImport(server.deps, { id, portalId: moderator.portalId });
    let longest = 0;
    let over = false;
    void reading.finally(() => {
      over = true;
    });
    for (let n = 0; n < 20 && !over; n++) {
      const started = performance.now();
      (await moderator.execute('{ viewer { email } }')).expectData();
      longest = Math.max(longest, performance.now() - started);
    }
    expect(longest).toBeLessThan(2000);
    await reading;
    expect((await importOf(moderator, id)).counts).toMatchObject({ accepted: 20_000 });
  });
});

function unzippedOf(_name: string): Uint8Array {
  return new TextEncoder().encode(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
}
