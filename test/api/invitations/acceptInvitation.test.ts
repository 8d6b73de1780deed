import {
  type Actor,
  aMember,
  anInternalModerator,
  anonymous,
  aSession,
  type InternalModerator,
} from '../../harness/actors.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import { accepted, accepts, adds, anEmail, invites, mailsTo, offered, tokenFor } from './invites.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let nobody: Actor;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ moderator } = await inside.createsPortal());
  nobody = anonymous(server);
});

const password = 'a password of my own';
async function anInvitation(by = moderator, email = anEmail(), more: Record<string, unknown> = {}) {
  await invites(by, [email], more);
  return { email, token: await tokenFor(server, email) };
}
const membership = async (email: string, portalId = moderator.portalId): Promise<Record<string, unknown>[]> => {
  const { rows } = await server.superuser.query(
    'SELECT id, status, role FROM membership WHERE portal_id = $1 AND lower(email) = lower($2)',
    [portalId, email],
  );
  return rows;
};

describe('R3: accepting an invitation', () => {
  it('makes account, membership and session of 20 parallel calls once', async () => {
    const { email, token } = await anInvitation();
    const all = await Promise.all(Array.from({ length: 20 }, () => accepts(nobody, { token, password, name: 'Ola' })));
    const outcomes = all.map(({ body }) => {
      const result = body.data?.acceptInvitation as { __typename: string; code?: string } | undefined;
      return result?.code ?? result?.__typename ?? body.errors?.[0]?.extensions.code;
    });
    expect(outcomes.filter((one) => one === 'AcceptInvitationSuccess')).toHaveLength(1);
    for (const other of outcomes.filter((one) => one !== 'AcceptInvitationSuccess')) {
      expect(['INVITATION_NOT_VALID', 'CONFLICT', 'RATE_LIMITED', 'PASSWORD_WRONG']).toContain(other);
    }
    expect(await membership(email)).toMatchObject([{ status: 'ACTIVE', role: 'LEARNER' }]);
    expect((await signsIn(server, { email, password })).outcome).toBe('SignInSuccess');
  });

  it('opens a session as signing in does, in a cookie when asked', async () => {
    const { token, email } = await anInvitation();
    const answer = await accepts(nobody, { token, password, cookie: true });
    expect(accepted(answer)).toMatchObject({ token: null, viewer: { email } });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/);
  });

  it('looks the same for a wrong, used, revoked and expired link, and when the portal goes', async () => {
    const used = await anInvitation();
    accepted(await accepts(nobody, { token: used.token, password }));
    const { moderator: other, portalId } = await inside.createsPortal();
    const going = await anInvitation(other);
    await server.superuser.query(`UPDATE portal SET status = 'DELETING' WHERE id = $1`, [portalId]);
    const expired = await anInvitation();
    await server.superuser.query('UPDATE invitation SET expires_at = now() WHERE email = $1', [expired.email]);
    const revoked = await anInvitation();
    await server.superuser.query('UPDATE invitation SET revoked_at = now() WHERE email = $1', [revoked.email]);
    const problems = new Set<string>();
    for (const token of ['wrong', 'x'.repeat(5000), used.token, going.token, expired.token, revoked.token]) {
      expect(await offered(nobody, token)).toBeNull();
      problems.add(JSON.stringify((await accepts(nobody, { token, password })).expectProblem('INVITATION_NOT_VALID')));
    }
    expect(problems.size).toBe(1);
    expect(await membership(expired.email)).toEqual([]);
  });

  it('refuses a weak password and none, and stays open', async () => {
    const { token, email } = await anInvitation();
    (await accepts(nobody, { token })).expectProblem('PASSWORD_NEEDED');
    (await accepts(nobody, { token, password: 'short' })).expectProblem('PASSWORD_REFUSED');
    (await accepts(nobody, { token, password: 'password123' })).expectProblem('PASSWORD_REFUSED');
    expect(await membership(email)).toEqual([]);
    accepted(await accepts(nobody, { token, password }));
  });

  it('asks who has an account for its password, and joins that account', async () => {
    const { moderator: elsewhere } = await inside.createsPortal();
    const { token } = await anInvitation(moderator, elsewhere.email);
    expect(await offered(nobody, token)).toMatchObject({ accountExists: true, email: elsewhere.email });
    const wrong = (await accepts(nobody, { token, password })).expectProblem('PASSWORD_WRONG');
    expect(wrong.field).toBe('input.password');
    const done = accepted(await accepts(nobody, { token, password: elsewhere.password }));
    expect(done.viewer.memberships).toHaveLength(2);
    const { rows } = await server.superuser.query(
      'SELECT email_proved_at IS NOT NULL AS proved, password_set_by_owner AS own FROM account WHERE id = $1',
      [elsewhere.accountId],
    );
    expect(rows).toEqual([{ proved: true, own: false }]);
  });

  it('asks no password of who is signed in with the address; others are not let in by their session', async () => {
    const member = await aMember(server, (await inside.createsPortal()).portalId, 'LEARNER');
    const { token } = await anInvitation(moderator, member.email.toUpperCase());
    const stranger = await aMember(server, (await inside.createsPortal()).portalId, 'LEARNER');
    (await accepts(stranger, { token })).expectProblem('PASSWORD_NEEDED');
    const session = await aSession(server, member.accountId, 'INTERNAL');
    const internal = {
      ...member,
      execute: (q: string, v?: object) => member.execute(q, v as never, { token: session }),
    };
    (await accepts(internal as Actor, { token })).expectProblem('PASSWORD_NEEDED');
    const done = accepted(await accepts(member, { token }));
    expect(done.token).toBeNull();
    expect(done.viewer.memberships.map(({ portalId }) => portalId)).toContain(moderator.portalId);
  });

  it('R11: asks for agreement to the newest terms, and keeps it', async () => {
    const { moderator: strict, portalId } = await inside.createsPortal();
    await server.superuser.query(
      `INSERT INTO portal_terms (portal_id, version, html) VALUES ($1, 1, '<p>Old.</p>'), ($1, 2, '<p>Be kind.</p>')`,
      [portalId],
    );
    const { token } = await anInvitation(strict);
    expect(await offered(nobody, token)).toMatchObject({ termsVersion: 2, termsHtml: '<p>Be kind.</p>' });
    (await accepts(nobody, { token, password })).expectProblem('TERMS_NOT_ACCEPTED');
    (await accepts(nobody, { token, password, acceptedTermsVersion: 1 })).expectProblem('TERMS_NOT_ACCEPTED');
    const { membershipId } = accepted(await accepts(nobody, { token, password, acceptedTermsVersion: 2 }));
    const { rows } = await server.superuser.query('SELECT terms_version FROM consent WHERE membership_id = $1', [
      membershipId,
    ]);
    expect(rows).toEqual([{ terms_version: 2 }]);
  });

  it('does not let back in who was removed or disabled since', async () => {
    for (const status of ['REMOVED', 'DISABLED']) {
      const member = await aMember(server, moderator.portalId, 'LEARNER');
      await server.superuser.query(`UPDATE membership SET status = 'REMOVED' WHERE account_id = $1`, [
        member.accountId,
      ]);
      const { token } = await anInvitation(moderator, member.email);
      await server.superuser.query(
        `UPDATE membership SET status = $2, status_changed_at = now() + interval '1 second' WHERE account_id = $1`,
        [member.accountId, status],
      );
      (await accepts(nobody, { token, password })).expectProblem('INVITATION_NOT_VALID');
    }
    const back = await aMember(server, moderator.portalId, 'LEARNER');
    await server.superuser.query(`UPDATE membership SET status = 'REMOVED' WHERE account_id = $1`, [back.accountId]);
    const { token } = await anInvitation(moderator, back.email, { role: 'MANAGER' });
    accepted(await accepts(nobody, { token, password }));
    expect(await membership(back.email)).toMatchObject([{ status: 'ACTIVE', role: 'MANAGER' }]);
  });

  it('S27: keeps no token, neither in the database nor in events', async () => {
    const { token } = await anInvitation();
    const { rows } = await server.superuser.query(
      `SELECT (SELECT string_agg(i::text, '') FROM invitation i) || (SELECT string_agg(m::text, '') FROM mail m)
           || (SELECT string_agg(e::text, '') FROM event e) AS everything`,
    );
    expect(rows[0].everything).not.toContain(token);
    expect(token.length).toBeGreaterThanOrEqual(43);
  });
});

describe('R3: adding by hand', () => {
  const added = async (input: Record<string, unknown>) =>
    (await adds(moderator, input)).expectData<{
      addMember: { membershipId: string; status: string; invitation: { id: string } | null };
    }>().addMember;

  it('makes an account without a password, and mails the link to choose one', async () => {
    const email = anEmail();
    const { membershipId, status } = await added({ email, name: 'Ewa\r\nBcc: all@evil.example', role: 'MODERATOR' });
    expect(status).toBe('ACTIVE');
    expect(await mailsTo(server, email)).toMatchObject([
      { template: 'memberAdded', to_name: 'Ewa Bcc: all@evil.example' },
    ]);
    const token = await tokenFor(server, email);
    expect(await offered(nobody, token)).toMatchObject({ accountExists: false, email });
    const done = accepted(await accepts(nobody, { token, password }));
    expect(done.membershipId).toBe(membershipId);
    expect(await membership(email)).toMatchObject([{ status: 'ACTIVE', role: 'MODERATOR' }]);
    (await accepts(nobody, { token, password })).expectProblem('INVITATION_NOT_VALID');
  });

  it('P3: waits for the acceptance of who has an account, by the link or at the next sign-in', async () => {
    for (const way of ['link', 'sign-in']) {
      const { moderator: other } = await inside.createsPortal();
      const { status } = await added({ email: other.email });
      expect(status).toBe('AWAITING_ACCEPTANCE');
      if (way === 'link') {
        const token = await tokenFor(server, other.email);
        accepted(await accepts(nobody, { token, password: other.password }));
      } else {
        const answer = await other.execute('mutation ($id: ID!) { acceptMembership(portalId: $id) { status } }', {
          id: moderator.portalId,
        });
        expect(answer.expectData().acceptMembership).toEqual({ status: 'ACTIVE' });
      }
      expect(await membership(other.email)).toMatchObject([{ status: 'ACTIVE' }]);
      const { rows } = await server.superuser.query(
        'SELECT accepted_at IS NOT NULL AS over FROM invitation WHERE portal_id = $1 AND email = $2',
        [moderator.portalId, other.email],
      );
      expect(rows).toEqual([{ over: true }]);
    }
  });

  it('refuses members, no addresses and the internal portal; does it once for a key, and once in parallel', async () => {
    (await adds(moderator, { email: moderator.email })).expectProblem('ALREADY_MEMBER');
    (await adds(moderator, { email: 'nobody' })).expectProblem('EMAIL_INVALID');
    (await adds(inside, { email: anEmail() })).expectProblem('INTERNAL_PORTAL');
    const email = anEmail();
    const both = [await added({ email, idempotencyKey: email }), await added({ email, idempotencyKey: email })];
    expect(both[0]?.membershipId).toBe(both[1]?.membershipId);
    const racing = anEmail();
    const all = await Promise.all(Array.from({ length: 8 }, () => adds(moderator, { email: racing })));
    const names = all.map(({ body }) => (body.data?.addMember as { __typename: string })?.__typename);
    expect(names.filter((name) => name === 'AddMemberSuccess')).toHaveLength(1);
    expect(names.filter((name) => name === 'AlreadyMemberProblem')).toHaveLength(7);
    expect(await mailsTo(server, racing)).toHaveLength(1);
  });

  it('S09: is limited, since it tells whether there is an account', async () => {
    const { moderator: curious } = await inside.createsPortal();
    for (let n = 0; n < 120; n++) await server.deps.signInLimits.countDisclosure(curious.accountId);
    (await adds(curious, { email: anEmail() })).expectError('RATE_LIMITED');
  });
});
