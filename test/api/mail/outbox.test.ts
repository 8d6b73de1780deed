import { writeIn } from '../../../server/db/write.ts';
import { type MailOrder, queueMails } from '../../../server/mail/queueMails.ts';
import { sweepMails } from '../../../server/mail/sweepMails.ts';
import { anInternalModerator, unique } from '../../harness/actors.ts';
import { drainJobs } from '../../harness/drainJobs.ts';
import { type SentMail, startMailServer } from '../../harness/mailServer.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});

const order = (email: string, more: Partial<MailOrder> = {}): MailOrder => ({
  template: 'passwordChanged',
  to: { email, name: 'Jo' },
  language: 'en',
  portalId: null,
  ...more,
});

const queue = (...mails: MailOrder[]): Promise<void> =>
  writeIn(server.deps, { portals: [] }, (tx) => queueMails(tx, mails));

it('F24: a mail that was written with what it tells is sent, once', async () => {
  const email = `${unique('reader')}@people.example`;
  await queue(order(email, { link: { path: '/reset-password' } }));
  const mails = await mailsTo(server, email);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ subject: 'Your password was changed', fromName: 'Extramural' });
  expect(mails[0]?.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/reset-password$/);
  expect(await mailsTo(server, email)).toHaveLength(1);
});

it('F24: without a mail server in production mails wait, and go when there is one', async () => {
  const production = await createTestServer({ mode: 'production' });
  const email = `${unique('reader')}@people.example`;
  await writeIn(production.deps, { portals: [] }, (tx) => queueMails(tx, [order(email)]));
  expect(await mailsTo(production, email)).toEqual([]);
  const { rows } = await production.superuser.query('SELECT state, attempts, fence FROM mail');
  expect(rows).toEqual([{ state: 'WAITING', attempts: 0, fence: 0 }]);
});

it('a mail whose link has expired, or that is about a portal being erased, is not sent any more', async () => {
  const email = `${unique('reader')}@people.example`;
  await queue(order(email, { usefulForSeconds: 0 }));
  expect(await mailsTo(server, email)).toEqual([]);
  const { rows } = await server.superuser.query('SELECT state FROM mail WHERE to_email = $1', [email]);
  expect(rows).toEqual([{ state: 'DROPPED' }]);
});

it('30 days after its end nothing of a mail is left but a line without a person', async () => {
  const email = `${unique('reader')}@people.example`;
  await queue(order(email, { params: { secret: 'words' }, link: { path: '/x' } }));
  await mailsTo(server, email);
  const age = (interval: string) =>
    server.superuser.query(`UPDATE mail SET ended_at = now() - $1::interval WHERE state = 'SENT'`, [interval]);
  await age('29 days');
  await sweepMails(server.deps);
  const kept = 'SELECT 1 FROM mail WHERE to_email = $1';
  expect((await server.superuser.query(kept, [email])).rowCount).toBe(1);
  await age('31 days');
  expect((await sweepMails(server.deps)).mails).toBeGreaterThan(0);
  expect((await server.superuser.query(kept, [email])).rowCount).toBe(0);
  const { rows } = await server.superuser.query('SELECT * FROM mail WHERE erased');
  expect(JSON.stringify(rows)).not.toMatch(/reader|words|Jo/);
});

it('S64: over the wire names stay in their headers, whatever they hold', async () => {
  const smtp = await startMailServer();
  const sender = await createTestServer({ smtpUrl: smtp.url, mailFrom: 'Learning <learn@home.example>' });
  sender.onClosed(smtp.close);
  const admin = await anInternalModerator(sender);
  const { portalId } = await admin.createsPortal();
  await sender.superuser.query('UPDATE portal SET title = $2 WHERE id = $1', [
    portalId,
    'Händler "A" <b@c.example>, x',
  ]);
  const name = 'Jo\r\nBcc: all@people.example\r\n\r\n"<script>, <evil@people.example>';
  await writeIn(sender.deps, { portals: [] }, (tx) =>
    queueMails(tx, [
      {
        ...order('jo@people.example', { portalId, accountId: admin.accountId, list: 'NOTICES' }),
        to: { email: 'jo@people.example', name },
      },
    ]),
  );
  await drainJobs(sender);
  expect(smtp.mails).toHaveLength(1);
  const { to, from, raw } = smtp.mails[0] as SentMail;
  expect({ to, from }).toEqual({ to: ['jo@people.example'], from: 'learn@home.example' });
  const headers = raw
    .slice(0, raw.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const names = headers.map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  expect(names).not.toContain('bcc');
  expect(names.filter((one) => one === 'to' || one === 'from' || one === 'subject')).toHaveLength(3);
  expect(headers.find((line) => /^from:/i.test(line))).toMatch(/<learn@home\.example>$/);
  expect(headers.find((line) => /^list-unsubscribe-post:/i.test(line))).toMatch(/List-Unsubscribe=One-Click/);
  expect(headers.find((line) => /^to:/i.test(line))).toMatch(/^To: ".*" <jo@people\.example>$/);
  expect(raw.slice(raw.indexOf('\r\n\r\n'))).not.toContain('<script');
});
