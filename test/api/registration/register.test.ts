import { releaseRegistrations } from '../../../server/modules/registration/releaseRegistrations.ts';
import { type Actor, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { mailsTo } from '../../harness/mails.ts';
import {
  anEmail,
  aPassword,
  aRegistrationLink,
  confirmed,
  confirms,
  membershipRow,
  publishesTerms,
  registers,
  setsUp,
  tokenOf,
} from '../../harness/registration.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const aPortal = async (settings: Record<string, unknown> = {}): Promise<Actor> => {
  const { moderator } = await inside.createsPortal();
  if (Object.keys(settings).length > 0) await setsUp(moderator, settings);
  return moderator;
};

describe('R1: registering where e-mail addresses need no confirmation', () => {
  it('makes account and membership at once; the person signs in with the password just set, and gets a mail', async () => {
    const moderator = await aPortal({ title: 'Dealer Academy' });
    const { token } = await aRegistrationLink(moderator);
    const { outcome, email } = await registers(server, token, { language: 'pl', name: ' Nina  New\r\nBcc: x ' });
    expect(outcome).toBe('RegisterSuccess');
    expect(await membershipRow(server, moderator.portalId, email)).toMatchObject({
      status: 'ACTIVE',
      role: 'LEARNER',
      language: 'pl',
      name: 'Nina  New Bcc: x',
      email_proved_at: null,
    });
    expect(await signsIn(server, { email, password: aPassword })).toMatchObject({ outcome: 'SignInSuccess' });
    const [mail, ...more] = await mailsTo(server, email);
    expect(mail?.subject).toBe('Witamy w portalu Dealer Academy');
    expect(more).toEqual([]);
  });

  it('changes nothing for somebody who has an account, who joins by the mail with the own password', async () => {
    const [first, second] = [await aPortal(), await aPortal()];
    const links = [await aRegistrationLink(first), await aRegistrationLink(second)] as const;
    const { email } = await registers(server, links[0].token);
    const again = await registers(server, links[1].token, {
      email: email.toUpperCase(),
      password: 'an attacker chose this',
      name: 'Mallory',
    });
    expect(again.outcome).toBe('RegisterSuccess');
    expect(await membershipRow(server, second.portalId, email)).toBeUndefined();
    expect((await signsIn(server, { email, password: 'an attacker chose this' })).outcome).toBe('SIGN_IN_FAILED');
    const mails = await mailsTo(server, email);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).not.toContain('Mallory');
    const token = mails[1]?.token ?? '';
    (await confirms(server, token, 'an attacker chose this')).expectProblem('SIGN_IN_FAILED');
    const entered = await confirmed(server, token);
    expect(entered).toMatchObject({
      alreadyMember: false,
      membership: { portalId: second.portalId, status: 'ACTIVE' },
    });
    expect(await membershipRow(server, second.portalId, email)).toMatchObject({ name: 'Nina New' });
    const twice = await confirmed(server, token);
    expect(twice).toMatchObject({ alreadyMember: true });
    expect(twice.message).toMatch(/already/);
  });

  it('lets in each person once, and tells a member by mail that nothing is to be done', async () => {
    const moderator = await aPortal();
    const { token, linkId } = await aRegistrationLink(moderator);
    const { email } = await registers(server, token);
    await registers(server, token, { email });
    const { rows } = await server.superuser.query('SELECT uses FROM registration_link WHERE id = $1', [linkId]);
    expect(rows).toEqual([{ uses: 1 }]);
    const mails = await mailsTo(server, email);
    expect(await confirmed(server, mails[1]?.token ?? '')).toMatchObject({ alreadyMember: true });
  });

  it('takes 20 parallel registrations of one person as one', async () => {
    const moderator = await aPortal();
    const { token } = await aRegistrationLink(moderator);
    const email = anEmail();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => registers(server, token, { email })));
    // S28: three mails an hour to one address.
    const counted = Map.groupBy(outcomes, ({ outcome }) => outcome);
    expect([counted.get('RegisterSuccess')?.length, counted.get('RATE_LIMITED')?.length]).toEqual([3, 17]);
    const { rows } = await server.superuser.query('SELECT count(*)::int AS n FROM membership WHERE email = $1', [
      email,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('registering where e-mail addresses are confirmed', () => {
  it('leaves nothing but a mail behind until the person proves the address with the password given', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token } = await aRegistrationLink(moderator);
    const { outcome, email } = await registers(server, token, { language: 'de' });
    expect(outcome).toBe('RegisterSuccess');
    const accounts = () => server.superuser.query('SELECT * FROM account WHERE email = $1', [email]);
    expect((await accounts()).rows).toEqual([]);
    expect((await signsIn(server, { email, password: aPassword })).outcome).toBe('SIGN_IN_FAILED');
    const [mail] = await mailsTo(server, email);
    expect(mail?.link).toMatch(/\/register\/confirm\/[\w-]{43}$/);
    (await confirms(server, mail?.token ?? '', 'not the password')).expectProblem('SIGN_IN_FAILED');
    expect((await accounts()).rows).toEqual([]);
    const entered = await confirmed(server, mail?.token ?? '');
    expect(entered).toMatchObject({ alreadyMember: false, membership: { status: 'ACTIVE' }, viewer: { email } });
    expect((await accounts()).rows[0]).toMatchObject({ language: 'de', password_set_by_owner: true });
    expect((await accounts()).rows[0].email_proved_at).not.toBeNull();
  });

  it('keeps whoever registers somebody else’s address from getting in by it', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token } = await aRegistrationLink(moderator);
    const { email } = await registers(server, token, { password: 'what the attacker knows' });
    await registers(server, token, { email, password: 'what the owner chose' });
    const [stale, newest] = await mailsTo(server, email);
    (await confirms(server, stale?.token ?? '', 'what the attacker knows')).expectProblem('REGISTRATION_LINK_INVALID');
    (await confirms(server, newest?.token ?? '', 'what the attacker knows')).expectProblem('SIGN_IN_FAILED');
    await confirmed(server, newest?.token ?? '', 'what the owner chose');
    expect((await signsIn(server, { email, password: 'what the attacker knows' })).outcome).toBe('SIGN_IN_FAILED');
  });

  it('makes one account and one membership of 10 parallel confirmations', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token, linkId } = await aRegistrationLink(moderator);
    const { email } = await registers(server, token);
    const [mail] = await mailsTo(server, email);
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirms(server, mail?.token ?? '')));
    const created = answers.map(({ body }) => body.data?.confirmRegistration as { alreadyMember?: boolean });
    expect(created.filter(({ alreadyMember }) => alreadyMember === false)).toHaveLength(1);
    expect(created.filter(({ alreadyMember }) => alreadyMember === true)).toHaveLength(9);
    const { rows } = await server.superuser.query('SELECT uses FROM registration_link WHERE id = $1', [linkId]);
    expect(rows).toEqual([{ uses: 1 }]);
  });

  it('ends after 48 hours and gives the use back; housekeeping leaves nothing of it', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token, linkId } = await aRegistrationLink(moderator, { maxUses: 1 });
    const { email } = await registers(server, token);
    expect((await registers(server, token)).outcome).toBe('REGISTRATION_LINK_INVALID');
    const [mail] = await mailsTo(server, email);
    await server.superuser.query(`UPDATE registration SET expires_at = now() - interval '1 s' WHERE link_id = $1`, [
      linkId,
    ]);
    (await confirms(server, mail?.token ?? '')).expectProblem('REGISTRATION_LINK_INVALID');
    expect((await releaseRegistrations(server.deps)).registrations).toBeGreaterThan(0);
    expect((await server.superuser.query('SELECT 1 FROM registration WHERE link_id = $1', [linkId])).rows).toEqual([]);
    expect((await registers(server, token)).outcome).toBe('RegisterSuccess');
  });

  it('goes on when the link ended or got another address in the meantime', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token, linkId } = await aRegistrationLink(moderator);
    const [one, other] = [await registers(server, token), await registers(server, token)];
    await server.superuser.query('UPDATE registration_link SET expires_at = now() WHERE id = $1', [linkId]);
    const [first] = await mailsTo(server, one.email);
    expect((await confirmed(server, first?.token ?? '')).membership.status).toBe('ACTIVE');
    const rotate = `mutation ($p: ID!, $l: ID!) { rotateRegistrationLink(portalId: $p, linkId: $l) { __typename } }`;
    (await moderator.execute(rotate, { p: moderator.portalId, l: linkId })).expectData();
    const [second] = await mailsTo(server, other.email);
    expect((await confirmed(server, second?.token ?? '')).membership.status).toBe('ACTIVE');
  });

  it('gives an account that had no password the one given, once the address is proved', async () => {
    const moderator = await aPortal();
    const { token } = await aRegistrationLink(moderator);
    const email = anEmail();
    await server.superuser.query(`INSERT INTO account (email, name) VALUES ($1, 'Imported Ida')`, [email]);
    await registers(server, token, { email, name: 'Mallory' });
    expect((await signsIn(server, { email, password: aPassword })).outcome).toBe('SIGN_IN_FAILED');
    const [mail] = await mailsTo(server, email);
    await confirmed(server, mail?.token ?? '');
    expect(await membershipRow(server, moderator.portalId, email)).toMatchObject({ name: 'Imported Ida' });
    expect((await signsIn(server, { email, password: aPassword })).outcome).toBe('SignInSuccess');
  });

  it('comes to nothing when the link is revoked before', async () => {
    const moderator = await aPortal({ confirmEmail: true });
    const { token, linkId } = await aRegistrationLink(moderator);
    const { email } = await registers(server, token);
    const revoke = `mutation ($p: ID!, $l: ID!) { revokeRegistrationLink(portalId: $p, linkId: $l) { link { state } } }`;
    (await moderator.execute(revoke, { p: moderator.portalId, l: linkId })).expectData();
    const [mail] = await mailsTo(server, email);
    (await confirms(server, mail?.token ?? '')).expectProblem('REGISTRATION_LINK_INVALID');
  });

  it('tells somebody who was refused so, and opens no session', async () => {
    const moderator = await aPortal();
    const { token } = await aRegistrationLink(moderator);
    const { email } = await registers(server, token);
    await server.superuser.query(`UPDATE membership SET status = 'REFUSED' WHERE email = $1`, [email]);
    await registers(server, token, { email });
    const mails = await mailsTo(server, email);
    (await confirms(server, mails.at(-1)?.token ?? '')).expectProblem('MEMBERSHIP_CLOSED');
  });
});

describe('what a registration is asked for', () => {
  it('refuses passwords and addresses that are not fit, whatever the address is (R10)', async () => {
    const { token } = await aRegistrationLink(await aPortal());
    for (const [given, code] of [
      [{ password: 'short' }, 'PASSWORD_REFUSED'],
      [{ password: 'password1234' }, 'PASSWORD_REFUSED'],
      [{ email: 'no address' }, 'EMAIL_INVALID'],
      [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'EMAIL_INVALID'],
      [{ name: ' ' }, 'BAD_INPUT'],
      [{ name: 'x'.repeat(201) }, 'BAD_INPUT'],
    ] as const) {
      expect([given, (await registers(server, token, given)).outcome]).toEqual([given, code]);
    }
  });

  it('has no field for a role, a portal or a group (S25)', async () => {
    const { token } = await aRegistrationLink(await aPortal());
    for (const more of [
      { role: 'MODERATOR' },
      { portalId: inside.portalId },
      { groupId: inside.portalId },
      { status: 'ACTIVE' },
    ]) {
      const { outcome, status } = await registers(server, token, more);
      expect([more, outcome, status]).toEqual([more, 'BAD_INPUT', 400]);
    }
  });

  it('wants the newest terms accepted, and stores which (R11)', async () => {
    const moderator = await aPortal();
    const { token } = await aRegistrationLink(moderator);
    await publishesTerms(moderator, '<p>First.</p>');
    await publishesTerms(moderator, '<p>Second.</p><script>alert(1)</script>');
    for (const acceptedTermsVersion of [null, 1, 3]) {
      const { body, outcome } = await registers(server, token, { acceptedTermsVersion });
      expect(outcome).toBe('TERMS_OUTDATED');
      expect(body.data?.register).toMatchObject({ terms: { version: 2, text: { html: '<p>Second.</p>' } } });
    }
    const { outcome, email } = await registers(server, token, { acceptedTermsVersion: 2 });
    expect(outcome).toBe('RegisterSuccess');
    const member = await membershipRow(server, moderator.portalId, email);
    const { rows } = await server.superuser.query('SELECT terms_version FROM consent WHERE membership_id = $1', [
      member?.id,
    ]);
    expect(rows).toEqual([{ terms_version: 2 }]);
  });
});

it('P4: the link that came with the portal registers people', async () => {
  const moderator = await aPortal();
  const query = 'query ($id: ID!) { portal(id: $id) { registrationLink { url } } }';
  const { portal } = (await moderator.execute(query, { id: moderator.portalId })).expectData<{
    portal: { registrationLink: { url: string } };
  }>();
  expect((await registers(server, tokenOf(portal.registrationLink.url))).outcome).toBe('RegisterSuccess');
  const form = await anonymous(server).execute('query ($t: String!) { registrationLink(token: $t) { __typename } }', {
    t: tokenOf(portal.registrationLink.url),
  });
  expect(form.expectData()).toEqual({ registrationLink: { __typename: 'RegistrationForm' } });
});
