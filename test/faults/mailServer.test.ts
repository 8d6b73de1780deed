import { writeIn } from '../../server/db/write.ts';
import { NotSent } from '../../server/mail/Mailer.ts';
import { queueMails } from '../../server/mail/queueMails.ts';
import { redriveMails } from '../../server/mail/redriveMails.ts';
import { sendMail } from '../../server/mail/sendMail.ts';
import { createSmtpMailer } from '../../server/mail/smtpMailer.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { mailTimePasses, startMailServer, type TestMailServer } from '../harness/mailServer.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';

/* F24: a mail server that is down, slow or refuses; mails wait, and none is lost or sent twice. */
let smtp: TestMailServer;
let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});

beforeEach(async () => {
  smtp = await startMailServer();
  await server.superuser.query('DELETE FROM mail');
  // Short times and no patience beyond three failures, so that nothing here waits.
  const { log } = server.deps;
  server.deps.mailer = createSmtpMailer({
    url: smtp.url,
    from: 'Learning <learn@home.example>',
    connections: 4,
    log,
    times: { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 600 },
    patience: { threshold: 3, firstMs: 60_000, mostMs: 600_000 },
  });
});

afterEach(async () => {
  server.deps.mailer.close();
  await smtp.close();
});

async function queued(count: number): Promise<void> {
  const mails = Array.from({ length: count }, (_, n) => ({
    template: 'passwordChanged' as const,
    to: { email: `reader${n}@people.example`, name: 'Jo' },
    language: 'en' as const,
    portalId: null,
  }));
  await writeIn(server.deps, { portals: [] }, (tx) => queueMails(tx, mails));
}

const rows = async () =>
  (await server.superuser.query('SELECT id, state, attempts, fence, failure FROM mail ORDER BY id')).rows as {
    id: string;
    state: string;
    attempts: number;
    fence: number;
    failure: string | null;
  }[];

/** A mailer that has not met any failure yet, as after a restart. */
function restarted(): void {
  server.deps.mailer.close();
  server.deps.mailer = createSmtpMailer({
    url: smtp.url,
    from: 'learn@home.example',
    connections: 4,
    log: server.deps.log,
  });
}

it('sends what waits, once, however many workers and jobs there are', async () => {
  await queued(5);
  const ids = (await rows()).map(({ id }) => id);
  await Promise.all(Array.from({ length: 8 }, () => ids.map((id) => sendMail(server.deps, id))).flat());
  await drainJobs(server);
  expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual(ids.map((_, n) => `reader${n}@people.example`));
  expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual(ids.map(() => ['SENT', 1]));
});

it('a dead mail server burns no attempts: after three failures the others are left alone, and all are sent later', async () => {
  await smtp.close();
  await queued(30);
  await drainJobs(server);
  const tried = (await rows()).filter(({ fence }) => fence > 0);
  expect(tried.length).toBeLessThanOrEqual(3 + server.config.workerConcurrency);
  expect((await rows()).every(({ state, attempts }) => state === 'WAITING' && attempts === 0)).toBe(true);
  expect(await redriveMails(server.deps)).toBe(0);
  // Ten minutes later there is a mail server again.
  smtp = await startMailServer();
  restarted();
  await mailTimePasses(server, '10 minutes');
  expect(await redriveMails(server.deps)).toBe(30);
  await drainJobs(server);
  expect(smtp.mails).toHaveLength(30);
  expect((await rows()).every(({ state }) => state === 'SENT')).toBe(true);
});

it('one that hangs keeps no transaction open and is taken for dead', async () => {
  smtp.behaves('hangs');
  await queued(1);
  const [mail] = await rows();
  const sending = sendMail(server.deps, String(mail?.id));
  const open = async () =>
    (
      await server.superuser.query(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
      )
    ).rows[0].n as number;
  expect(await open()).toBe(0);
  await sending;
  expect((await rows())[0]).toMatchObject({
    state: 'WAITING',
    attempts: 0,
    failure: expect.stringMatching(/ETIMEDOUT/),
  });
});

it.each([
  [{ code: 451, text: '4.7.1 greylisted', at: 'RCPT' as const }],
  [{ code: 500, text: '5.5.2 broken', at: 'DATA' as const }],
  [{ code: 550, text: '5.7.1 relay denied', at: 'RCPT' as const }],
])('what is refused for now is tried again, ever later, and given up after three days: %j', async (behaviour) => {
  smtp.behaves(behaviour);
  await queued(1);
  const waits: number[] = [];
  for (let n = 0; n < 9; n++) {
    await drainJobs(server);
    const { rows: found } = await server.superuser.query(
      'SELECT extract(epoch FROM not_before - now())::float8 AS wait, attempts FROM mail',
    );
    expect(found[0].attempts).toBe(n + 1);
    waits.push(30 * Math.round(found[0].wait / 30));
    await mailTimePasses(server, '1 hour');
    await redriveMails(server.deps);
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  await mailTimePasses(server, '3 days');
  await drainJobs(server);
  expect((await rows())[0]).toMatchObject({ state: 'FAILED' });
  expect(smtp.mails).toEqual([]);
});

it('an address that is not there is not tried again', async () => {
  smtp.behaves({ code: 550, text: '5.1.1 no such user', at: 'RCPT' });
  await queued(1);
  await drainJobs(server);
  expect((await rows())[0]).toMatchObject({ state: 'FAILED', attempts: 1 });
});

it('a mail whose worker died goes to another one when the lease ends, and the first one changes nothing any more', async () => {
  await queued(1);
  const [mail] = await rows();
  const id = String(mail?.id);
  const lease = 'SELECT fence FROM claim_mail($1, 120)';
  const { rows: first } = await server.superuser.query(lease, [id]);
  await sendMail(server.deps, id);
  expect(smtp.mails).toHaveLength(0);
  await mailTimePasses(server, '3 minutes');
  expect(await redriveMails(server.deps)).toBe(1);
  await drainJobs(server);
  expect(smtp.mails).toHaveLength(1);
  const late = await server.superuser.query(`SELECT settle_mail($1, $2, 'RETRY', NULL, 0, true) AS state`, [
    id,
    first[0].fence,
  ]);
  expect(late.rows[0].state).toBeNull();
  expect((await rows())[0]).toMatchObject({ state: 'SENT', fence: 2 });
});

it('says whose fault it is in codes only', async () => {
  smtp.behaves({ code: 550, text: '5.1.1 <reader@people.example> unknown', at: 'RCPT' });
  const mail = {
    id: '019a0000-0000-7000-8000-000000000001',
    fromName: '',
    to: { email: 'reader@people.example', name: null },
    language: 'en',
    subject: 'S',
    text: 'T',
    html: 'H',
    link: null,
    unsubscribeUrl: null,
  };
  const error = await server.deps.mailer.send(mail).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotSent);
  expect((error as NotSent).message).toBe('EENVELOPE RCPT TO 550');
});
