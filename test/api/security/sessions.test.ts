import { newToken } from '../../../server/auth/tokens.ts';
import { type Actor, anInternalModerator, aSession, type InternalModerator } from '../../harness/actors.ts';
import { listenQuery } from '../../harness/events.ts';
import { execute } from '../../harness/execute.ts';
import { listen } from '../../harness/listener.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let inside: InternalModerator;
let person: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});
beforeEach(async () => {
  ({ moderator: person, portalId } = await inside.createsPortal());
});

const me = '{ viewer { accountId } }';
const whoIs = async (token: string | null): Promise<string | null> => {
  const { viewer } = (await execute(server, me, {}, { token })).expectData<{ viewer: { accountId: string } | null }>();
  return viewer?.accountId ?? null;
};
const withCookie = async (cookie: string, headers: Record<string, string> = {}): Promise<string | null> => {
  const answer = await execute(server, me, {}, { headers: { cookie, ...headers } });
  return answer.expectData<{ viewer: { accountId: string } | null }>().viewer?.accountId ?? null;
};
const cookieOf = (headers: Record<string, unknown>): string => String(headers['set-cookie']).split(';')[0] ?? '';
const credentials = () => ({ email: person.email, password: person.password });
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ... on ChangePasswordSuccess { token } } }`;
const changesPassword = async (token: string): Promise<string> => {
  const input = { currentPassword: person.password, newPassword: 'kettlevine blue' };
  const answer = await execute(server, change, { input }, { token });
  return answer.expectData<{ changePassword: { token: string } }>().changePassword.token;
};

describe('a session that somebody else chose (S06)', () => {
  it('is worth nothing: each sign-in makes a token of its own', async () => {
    const planted = newToken();
    const headers = { cookie: `__Host-extramural-external=${planted}`, authorization: '' };
    const first = await signsIn(server, { ...credentials(), cookie: true }, { headers });
    const second = await signsIn(server, { ...credentials(), cookie: true });
    expect(first.token).toBeNull();
    const cookies = [cookieOf(first.headers), cookieOf(second.headers)];
    expect(new Set([...cookies, `__Host-extramural-external=${planted}`]).size).toBe(3);
    expect(await whoIs(planted)).toBeNull();
    expect(await withCookie(cookies[0] as string)).toBe(person.accountId);
  });

  it("ends with the sign-in when it was an attacker's own", async () => {
    const { moderator: attacker } = await inside.createsPortal();
    const planted = await aSession(server, attacker.accountId, 'EXTERNAL');
    const headers = { cookie: `__Host-extramural-external=${planted}` };
    const { headers: answered } = await signsIn(server, { ...credentials(), cookie: true }, { headers });
    expect(await whoIs(planted)).toBeNull();
    expect(await withCookie(cookieOf(answered))).toBe(person.accountId);
  });

  it('stays when it is of the other side of the wall (P5)', async () => {
    const headers = { authorization: `Bearer ${inside.token}` };
    await signsIn(server, credentials(), { headers });
    expect(await whoIs(inside.token)).toBe(inside.accountId);
  });

  it('is replaced when the password changes', async () => {
    const [token, other] = [await aSession(server, person.accountId, 'EXTERNAL'), person.token];
    const next = await changesPassword(token);
    expect([await whoIs(token), await whoIs(other), await whoIs(next)]).toEqual([null, null, person.accountId]);
  });
});

describe('cookies', () => {
  it('are for this host, https or loopback, and no script; each side has its own (P5)', async () => {
    const { headers, body } = await signsIn(server, { ...credentials(), cookie: true });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-extramural-external=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(JSON.stringify(body)).not.toContain(cookieOf(headers).split('=')[1]);
    const internal = await signsIn(server, {
      email: inside.email,
      password: inside.password,
      audience: 'INTERNAL',
      cookie: true,
    });
    expect(cookieOf(internal.headers)).toMatch(/^__Host-extramural-internal=/);
    const both = `${cookieOf(headers)}; ${cookieOf(internal.headers)}`;
    expect(await withCookie(both)).toBe(person.accountId);
    expect(await withCookie(both, { 'x-extramural-site': 'internal' })).toBe(inside.accountId);
    expect(await withCookie(both, { 'x-extramural-site': 'external' })).toBe(person.accountId);
    expect(await withCookie(cookieOf(headers), { 'x-extramural-site': 'internal' })).toBeNull();
  });

  it('does not fall back on a cookie when a bearer token is given', async () => {
    const { headers } = await signsIn(server, { ...credentials(), cookie: true });
    for (const authorization of ['Bearer nonsense', 'Bearer', 'Basic eDp5', `Bearer ${newToken()}`]) {
      expect(await withCookie(cookieOf(headers), { authorization })).toBeNull();
    }
  });
});

describe('an ended session (S07)', () => {
  it('is refused at once after signing out', async () => {
    const other = await aSession(server, person.accountId, 'EXTERNAL');
    (await person.execute('mutation { signOut }')).expectData();
    expect([await whoIs(person.token), await whoIs(other)]).toEqual([null, person.accountId]);
    (await person.execute('mutation { signOut }')).expectError('UNAUTHENTICATED');
  });

  it('clears the cookie when it lived in one', async () => {
    const { headers } = await signsIn(server, { ...credentials(), cookie: true });
    const cookie = cookieOf(headers);
    const answer = await execute(server, 'mutation { signOut }', {}, { headers: { cookie } });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-extramural-external=; .*Expires=Thu, 01 Jan 1970/);
    expect(await withCookie(cookie)).toBeNull();
  });

  it('is refused at once when its time is over, by the clock of the database', async () => {
    await server.superuser.query('UPDATE session SET expires_at = now() WHERE account_id = $1', [person.accountId]);
    expect(await whoIs(person.token)).toBeNull();
  });

  it('opens nothing at once when the person was disabled', async () => {
    const look = 'query ($id: ID!) { portal(id: $id) { id } }';
    (await person.execute(look, { id: portalId })).expectData();
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE account_id = $1`, [person.accountId]);
    (await person.execute(look, { id: portalId })).expectError('NOT_FOUND');
    expect((await signsIn(server, credentials())).outcome).toBe('SIGN_IN_FAILED');
  });

  it.each([
    ['signing out', async () => (await person.execute('mutation { signOut }')).expectData()],
    [
      'a change of the password elsewhere',
      async () => changesPassword(await aSession(server, person.accountId, 'EXTERNAL')),
    ],
  ])('closes its listeners within 5 seconds of %s', async (_what, end) => {
    const listener = await listen(server, {
      token: person.token,
      query: listenQuery,
      variables: { portalId, after: 0 },
    });
    await listener.next();
    const began = performance.now();
    await end();
    const ended = await listener.closed(5_000);
    expect([ended.code ?? ended.codes[0], performance.now() - began < 5_000]).toEqual([4403, true]);
  });
});

describe('what is no session (S08, S11)', () => {
  it('is whatever was not made here', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ sub: person.accountId, exp: 9_999_999_999 })}.`;
    for (const token of [
      unsigned,
      person.accountId,
      `${person.token}x`,
      (person.token ?? '').slice(0, -1),
      'null',
      "' OR '1'='1",
    ]) {
      expect([token, await whoIs(token)]).toEqual([token, null]);
    }
  });

  it('is a token in the address', async () => {
    const response = await server.app.http.inject({
      method: 'POST',
      url: `/graphql?token=${person.token}&access_token=${person.token}`,
      payload: { query: me },
    });
    expect(response.json()).toEqual({ data: { viewer: null } });
  });

  it('is kept nowhere but as a hash', async () => {
    const { rows } = await server.superuser.query('SELECT to_jsonb(s)::text AS text FROM session s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ text }) => !text.includes(person.token))).toBe(true);
  });
});
