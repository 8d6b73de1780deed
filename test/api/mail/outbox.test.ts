import { writeIn } from '../../../server/db/write.ts';
import { type MailOrder, queueMails } from '../../../server/mail/queueMails.ts';
import { unique } from '../../harness/actors.ts';
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
