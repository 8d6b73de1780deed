import { tokenHash } from '../../../server/auth/tokens.ts';
import { redrivePasswordResets } from '../../../server/modules/accounts/sendPasswordReset.ts';
import { aMember, anInternalModerator, aSession, type InternalModerator, unique } from '../../harness/actors.ts';
import { type Answer, execute } from '../../harness/execute.ts';
import { mailsTo, type ReceivedMail } from '../../harness/mails.ts';
import { anAddress, signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

const outcomeOf = ({ body }: Answer): string =>
  String((body.data?.resetPassword as { __typename?: string } | undefined)?.__typename);

let server: TestServer;
let admin: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
});

const request = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) {
  __typename ... on RequestPasswordResetSuccess { message } ... on Problem { code message } } }`;
const reset = `mutation ($token: String!, $newPassword: String!) { resetPassword(input: { token: $token, newPassword: $newPassword }) {
  __typename ... on Problem { code message } } }`;

async function asks(email: string, more: object = {}, address = anAddress()) {
  const response = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json' },
    remoteAddress: address,
    payload: { query: request, variables: { input: { email, ...more } } },
  });
  const { 'x-request-id': _id, date: _date, ...headers } = response.headers;
  return { status: response.statusCode, body: response.json() as Answer['body'], headers };
}

const resets = (token: string, newPassword = 'a brand new password'): Promise<Answer> =>
  execute(server, reset, { token, newPassword });

/** The newest mail with a link to choose a password. */
async function resetMail(email: string): Promise<ReceivedMail> {
  const mails = (await mailsTo(server, email)).filter(({ link }) => link.includes('/reset-password/'));
  return mails.at(-1) as ReceivedMail;
}

async function aLearner() {
  const { portalId } = await admin.createsPortal();
  return aMember(server, portalId, 'LEARNER');
}

describe('a forgotten password', () => {
  it('is chosen anew by the link of a mail: every session ends, the address is proved, nobody is signed in', async () => {
    const learner = await aLearner();
    await asks(learner.email.toUpperCase());
    const mail = await resetMail(learner.email);
    expect(mail).toMatchObject({ subject: 'Choose a new password', unsubscribeUrl: null });
    const answer = await resets(mail.token);
    expect(answer.expectData()).toMatchObject({ resetPassword: { __typename: 'ResetPasswordSuccess' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await learner.execute('{ viewer { email } }')).body.data).toEqual({ viewer: null });
    const { token } = await signsIn(server, { email: learner.email, password: 'a brand new password' });
    const signedIn = await execute(server, '{ viewer { emailProved } }', {}, { token });
    expect(signedIn.expectData()).toEqual({ viewer: { emailProved: true } });
    expect((await mailsTo(server, learner.email)).at(-1)?.subject).toBe('Your password was changed');
  });

  it('S10: the link works once, whoever is first of 30', async () => {
    const learner = await aLearner();
    await asks(learner.email);
    const { token } = await resetMail(learner.email);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => resets(token, `a brand new password ${n}`)));
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.filter((one) => one === 'ResetPasswordSuccess')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'AccountLinkInvalidProblem')).toHaveLength(29);
    const winner = outcomes.indexOf('ResetPasswordSuccess');
    const tries = await signsIn(server, { email: learner.email, password: `a brand new password ${winner}` });
    expect(tries.outcome).toBe('SignInSuccess');
    expect((await mailsTo(server, learner.email)).filter(({ subject }) => /changed/.test(subject))).toHaveLength(1);
  });

  it('S10: of two links at once one counts, and it ends the other', async () => {
    const learner = await aLearner();
    await asks(learner.email);
    const one = await resetMail(learner.email);
    await asks(learner.email);
    const other = await resetMail(learner.email);
    expect(other.token).not.toBe(one.token);
    const answers = await Promise.all([resets(one.token), resets(other.token)]);
    const outcomes = answers.map(outcomeOf);
    expect(outcomes.sort()).toEqual(['AccountLinkInvalidProblem', 'ResetPasswordSuccess']);
  });

  it('S10: the link has 256 bits, of which the database has only a hash, and ends after an hour', async () => {
    const learner = await aLearner();
    await asks(learner.email);
    const { token } = await resetMail(learner.email);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await server.superuser.query(
      `SELECT id, extract(epoch FROM expires_at - created_at)::int AS seconds FROM account_token WHERE token_hash = $1`,
      [tokenHash(token)],
    );
    expect(rows[0].seconds).toBe(3600);
    const { rows: mails } = await server.superuser.query('SELECT * FROM mail');
    expect(JSON.stringify(mails)).not.toContain(token);
    await server.superuser.query('UPDATE account_token SET expires_at = now() WHERE id = $1', [rows[0].id]);
    (await resets(token)).expectProblem('ACCOUNT_LINK_INVALID');
  });

  it('S10: the link is bound to the account and its address', async () => {
    const [learner, other] = [await aLearner(), await aLearner()];
    await asks(learner.email);
    const { token } = await resetMail(learner.email);
    await server.superuser.query('UPDATE account SET email = $2 WHERE id = $1', [
      learner.accountId,
      `${unique('moved')}@x.example`,
    ]);
    (await resets(token)).expectProblem('ACCOUNT_LINK_INVALID');
    const { rows } = await server.superuser.query('SELECT password_hash FROM account WHERE id = ANY ($1)', [
      [learner.accountId, other.accountId],
    ]);
    expect(rows).toEqual([{ password_hash: null }, { password_hash: null }]);
  });

  it('R10: a password that is refused leaves the link as it is', async () => {
    const learner = await aLearner();
    await asks(learner.email);
    const { token } = await resetMail(learner.email);
    (await resets(token, 'too short')).expectProblem('PASSWORD_REFUSED');
    (await resets(token)).expectData();
    for (const bad of ['', 'x', `${token}x`, 'x'.repeat(5000), token.toLowerCase()]) {
      (await resets(bad)).expectProblem('ACCOUNT_LINK_INVALID');
    }
  });

  it('P5: the link leads to the site that was asked for, or to the one that the person is on', async () => {
    await asks(admin.email, { audience: 'INTERNAL' });
    expect((await resetMail(admin.email)).link).toMatch(/\/internal\/reset-password\/[\w-]{43}$/);
    const learner = await aLearner();
    await asks(learner.email, { audience: 'INTERNAL' });
    expect((await resetMail(learner.email)).link).not.toContain('/internal/');
  });

  it('is sent although the queue lost the job, and no mail goes where nobody has an account', async () => {
    const learner = await aLearner();
    const nobody = `${unique('nobody')}@people.example`;
    const { enqueue } = server.deps.queues;
    server.deps.queues.enqueue = async () => false;
    await asks(learner.email);
    await asks(nobody);
    server.deps.queues.enqueue = enqueue;
    await server.superuser.query(`UPDATE account_token SET created_at = created_at - interval '1 minute'`);
    expect(await redrivePasswordResets(server.deps)).toBe(2);
    expect(await resetMail(learner.email)).toMatchObject({ subject: 'Choose a new password' });
    expect(await mailsTo(server, nobody)).toEqual([]);
    const { rows } = await server.superuser.query('SELECT 1 FROM account_token WHERE email = $1', [nobody]);
    expect(rows).toEqual([]);
  });
});

describe('asking for it', () => {
  it('S09: answers alike for known and unknown addresses, to the letter, and when there were too many', async () => {
    const learner = await aLearner();
    const unknown = `${unique('nobody')}@people.example`;
    for (let n = 0; n < 6; n++) {
      const [one, other] = [await asks(learner.email), await asks(unknown)];
      const said = ({ status, body, headers }: typeof one) => {
        const { message, extensions } = body.errors?.[0] ?? {};
        return { status, data: body.data, message, code: extensions?.code, headers };
      };
      expect(said(one)).toEqual(said(other));
      expect(one.body.errors?.[0]?.extensions.code).toBe(n < 5 ? undefined : 'RATE_LIMITED');
    }
    expect((await asks('no address')).body.data).toMatchObject({ requestPasswordReset: { code: 'EMAIL_INVALID' } });
  });

  it('S28: is limited for one place, whatever the addresses', async () => {
    const address = '192.0.2.77';
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 62; n++) {
      const { body } = await asks(`${unique('nobody')}@people.example`, {}, address);
      codes.push(body.errors?.[0]?.extensions.code);
    }
    expect(codes.indexOf('RATE_LIMITED')).toBe(60);
  });

  it('S09: takes the same time', async () => {
    const portal = await admin.createsPortal();
    const { rows } = await server.superuser.query(
      `WITH made AS (INSERT INTO account (email, name) SELECT 'somebody' || n || '@timed.example', 'Somebody' FROM generate_series(1, 200) n RETURNING id, email),
            joined AS (INSERT INTO membership (portal_id, account_id, role, status, email, name) SELECT $1, id, 'LEARNER', 'ACTIVE', email, email FROM made)
       SELECT email FROM made`,
      [portal.portalId],
    );
    const known = rows.map(({ email }) => email as string);
    const unknown = known.map((email) => email.replace('somebody', 'nobodyyy'));
    const samples = { known: [] as number[], unknown: [] as number[] };
    const measure = async (which: keyof typeof samples, email: string) => {
      const began = performance.now();
      await asks(email);
      samples[which].push(performance.now() - began);
    };
    // In turns, so that noise hits both alike, and each is first as often as second.
    for (let n = 0; n < 200; n++) {
      const turn = [() => measure('known', known[n] as string), () => measure('unknown', unknown[n] as string)];
      for (const one of n % 2 === 0 ? turn : turn.reverse()) await one();
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length / 2] as number;
    const [one, other] = [median(samples.known), median(samples.unknown)];
    expect(Math.abs(one - other)).toBeLessThan(Math.max(0.1 * Math.max(one, other), 0.5));
  }, 60_000);
});

it('P3: a person whose account has no password yet chooses one', async () => {
  const learner = await aLearner();
  const before = await signsIn(server, { email: learner.email, password: '' });
  expect(before.outcome).toBe('SIGN_IN_FAILED');
  await asks(learner.email);
  (await resets((await resetMail(learner.email)).token)).expectData();
  const after = await signsIn(server, { email: learner.email, password: 'a brand new password' });
  expect(after.outcome).toBe('SignInSuccess');
});

it('a change of the password is told by mail, in the language of the person', async () => {
  const { moderator } = await admin.createsPortal();
  await server.superuser.query(`UPDATE account SET language = 'de' WHERE id = $1`, [moderator.accountId]);
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }`;
  const token = await aSession(server, moderator.accountId, 'EXTERNAL');
  const input = { currentPassword: moderator.password, newPassword: 'a brand new password' };
  (await execute(server, change, { input }, { token })).expectData();
  expect((await mailsTo(server, moderator.email)).map(({ subject }) => subject)).toEqual([
    'Ihr Passwort wurde geändert',
  ]);
});
