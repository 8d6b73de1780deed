import { writeIn } from '../../../server/db/write.ts';
import { type MailList, queueMails } from '../../../server/mail/queueMails.ts';
import { type Actor, aMember, anInternalModerator } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let portalId: string;
let learner: Actor;

beforeAll(async () => {
  server = await createTestServer();
  ({ portalId } = await (await anInternalModerator(server)).createsPortal());
});

beforeEach(async () => {
  learner = await aMember(server, portalId, 'LEARNER');
});

const settings = '{ viewer { mailSettings { notices news } } }';
const change = 'mutation ($input: MailSettingsInput!) { setMailSettings(input: $input) { notices news } }';
const unsubscribe =
  'mutation ($token: String!) { unsubscribe(token: $token) { __typename ... on Problem { code message } } }';

/** A mail to the learner, of a list or of none; gives what arrived so far. */
async function mailed(list?: MailList) {
  await writeIn(server.deps, { portals: [] }, (tx) =>
    queueMails(tx, [
      {
        template: 'notice',
        to: { email: learner.email, name: null },
        language: 'en',
        portalId,
        accountId: learner.accountId,
        params: { count: 1, list: '• Something' },
        list,
      },
    ]),
  );
  return mailsTo(server, learner.email);
}

const settingsNow = async () =>
  (await learner.execute(settings)).expectData<{ viewer: { mailSettings: object } }>().viewer.mailSettings;

describe('S6: mails that nobody asked for', () => {
  it('notices come unless unwanted, news to those who agreed only', async () => {
    expect(await settingsNow()).toEqual({ notices: true, news: false });
    expect(await mailed('NOTICES')).toHaveLength(1);
    expect(await mailed('NEWS')).toHaveLength(1);
    (await learner.execute(change, { input: { notices: false, news: true } })).expectData();
    expect(await settingsNow()).toEqual({ notices: false, news: true });
    expect(await mailed('NOTICES')).toHaveLength(1);
    expect(await mailed('NEWS')).toHaveLength(2);
    expect(await mailed()).toHaveLength(3);
    const { rows } = await server.superuser.query(
      'SELECT state, count(*)::int AS n FROM mail WHERE account_id = $1 GROUP BY 1 ORDER BY 1',
      [learner.accountId],
    );
    expect(rows).toEqual([
      { state: 'DROPPED', n: 2 },
      { state: 'SENT', n: 3 },
    ]);
  });

  it('only they carry a link to unsubscribe, which ends one list of one person without signing in', async () => {
    await learner.execute(change, { input: { news: true } });
    const [notice, plain] = [(await mailed('NOTICES')).at(-1), (await mailed()).at(-1)];
    expect(plain?.unsubscribeUrl).toBeNull();
    const token = String(notice?.unsubscribeUrl).split('/').at(-1);
    for (let n = 0; n < 2; n++) (await execute(server, unsubscribe, { token })).expectData();
    expect(await settingsNow()).toEqual({ notices: false, news: true });
    (await execute(server, unsubscribe, { token: `${token}x` })).expectProblem('ACCOUNT_LINK_INVALID');
    (await execute(server, unsubscribe, { token: token?.replace('1.', '2.') })).expectProblem('ACCOUNT_LINK_INVALID');
  });

  it('a mail program ends them by one click; looking at the page ends nothing', async () => {
    const url = new URL(String((await mailed('NOTICES')).at(-1)?.unsubscribeUrl)).pathname;
    const page = await server.app.http.inject({ method: 'GET', url, headers: { 'accept-language': 'pl' } });
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.body).toContain('<form method="post">');
    expect(page.body).toContain('lang="pl"');
    expect(await settingsNow()).toMatchObject({ notices: true });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const clicked = await server.app.http.inject({
      method: 'POST',
      url,
      headers,
      payload: 'List-Unsubscribe=One-Click',
    });
    expect(clicked.statusCode).toBe(200);
    expect(await settingsNow()).toMatchObject({ notices: false });
    for (const method of ['GET', 'POST'] as const) {
      expect((await server.app.http.inject({ method, url: `${url}x` })).statusCode).toBe(404);
    }
  });
});
