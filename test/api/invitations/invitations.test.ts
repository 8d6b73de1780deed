import { seedCourse } from '../../../bench/seedCourse.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';
import {
  accepted,
  accepts,
  anEmail,
  asksToInvite,
  invitationFields,
  invites,
  kindsOf,
  mailsTo,
  offered,
  tokenFor,
} from './invites.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let groupId: string;
let courseId: string;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ moderator } = await inside.createsPortal());
  const size = { lessons: 1, lessonKilobytes: 1, questions: 1, competencies: 1 };
  ({ courseId } = await seedCourse(server.superuser, moderator.portalId, size, 'Course'));
  const { rows } = await server.superuser.query(
    `INSERT INTO member_group (portal_id, name) VALUES ($1, 'North') RETURNING id`,
    [moderator.portalId],
  );
  groupId = rows[0].id;
});

const password = 'a password of my own';
const list = async (variables: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> => {
  const answer = await moderator.execute(
    `query ($portalId: ID!, $state: InvitationState, $search: String, $sort: InvitationSort) {
       invitations(portalId: $portalId, state: $state, search: $search, sort: $sort, first: 100) {
         totalCount nodes { ${invitationFields} } } }`,
    { portalId: moderator.portalId, ...variables },
  );
  return answer.expectData<{ invitations: { nodes: Record<string, unknown>[] } }>().invitations.nodes;
};
const change = (mutation: string, id: string, actor = moderator) =>
  actor.execute(
    `mutation ($id: ID!) { ${mutation}(id: $id) { __typename ... on InvitationChanged { invitation { state sends } }
       ... on InvitationStateProblem { invitation { state } } ... on Problem { code message } } }`,
    { id },
  );

describe('R3: inviting', () => {
  it('answers for each invitee, in order, and mails the link with own words', async () => {
    const [one, other] = [anEmail(), anEmail()];
    const message = 'Welcome!\r\nSee you <b>soon</b>.';
    const results = await invites(moderator, [one, 'not an address', moderator.email, other, one.toUpperCase()], {
      message,
      groupId,
      courseIds: [courseId],
      language: 'pl',
    });
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'INVITED',
      'INVALID_ADDRESS',
      'ALREADY_MEMBER',
      'INVITED',
      'INVITED',
    ]);
    expect(results[0]?.invitation).toMatchObject({ state: 'SENT', sends: 1, courseIds: [courseId], groupId });
    const [mail, ...more] = await mailsTo(server, one);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      template: 'invitation',
      language: 'pl',
      params: { portal: moderator.email, message: 'Welcome!\nSee you <b>soon</b>.' },
      link: { path: '/invitation' },
    });
    expect(JSON.stringify(mail)).not.toContain(await tokenFor(server, one));
  });

  it('does it once for an idempotency key', async () => {
    const email = anEmail();
    const again = await Promise.all(
      Array.from({ length: 5 }, () => invites(moderator, [email], { idempotencyKey: email })),
    );
    expect(new Set(again.map(([result]) => `${result?.outcome} ${result?.invitation?.id}`)).size).toBe(1);
    expect(await mailsTo(server, email)).toHaveLength(1);
  });

  it('makes one invitation and one mail of 10 parallel calls', async () => {
    const email = anEmail();
    const all = await Promise.all(Array.from({ length: 10 }, () => invites(moderator, [email])));
    expect(new Set(all.map(([result]) => result?.invitation?.id)).size).toBe(1);
    expect(all.filter(([result]) => result?.outcome === 'INVITED')).toHaveLength(1);
    expect(await mailsTo(server, email)).toHaveLength(1);
  });

  it('refuses what is not there, too many, other roles and long words', async () => {
    const invitees = [{ email: anEmail() }];
    const { portalId } = moderator;
    const ask = (input: Record<string, unknown>) => asksToInvite(moderator, portalId, { invitees, ...input });
    (await ask({ groupId: courseId })).expectError('NOT_FOUND');
    (await ask({ courseIds: [groupId] })).expectError('NOT_FOUND');
    (await ask({ role: 'MODERATOR' })).expectError('BAD_INPUT');
    (await ask({ role: 'ADMIN' })).expectError('BAD_INPUT');
    (await ask({ message: 'x'.repeat(2001) })).expectError('BAD_INPUT');
    (await ask({ invitees: [] })).expectError('BAD_INPUT');
    (await ask({ invitees: Array.from({ length: 101 }, () => ({ email: anEmail() })) })).expectError('BAD_INPUT');
    expect(await mailsTo(server, invitees[0]?.email ?? '')).toEqual([]);
  });

  it('R6: nobody into the internal portal, and nobody but its moderators into an external one', async () => {
    const invitees = [{ email: anEmail() }];
    (await asksToInvite(inside, inside.portalId, { invitees })).expectProblem('INTERNAL_PORTAL');
    (await asksToInvite(inside, moderator.portalId, { invitees })).expectError('NOT_FOUND');
    const learner = await aMember(server, moderator.portalId, 'MANAGER');
    (await asksToInvite(learner, moderator.portalId, { invitees })).expectError('FORBIDDEN');
  });
});

describe('R3: states', () => {
  it('goes from sent over opened to registered, with events without names', async () => {
    const email = anEmail();
    await invites(moderator, [email], { groupId, courseIds: [courseId] });
    const token = await tokenFor(server, email);
    const nobody = anonymous(server);
    expect(await offered(nobody, token)).toMatchObject({ email, accountExists: false, termsVersion: null });
    await offered(nobody, token);
    expect(await list({ search: email.toUpperCase() })).toMatchObject([{ state: 'OPENED' }]);
    const answer = accepted(await accepts(nobody, { token, name: 'Iga', password }));
    expect(answer.viewer).toMatchObject({ email, name: 'Iga', memberships: [{ role: 'LEARNER', status: 'ACTIVE' }] });
    expect(await list({ search: email })).toMatchObject([{ state: 'REGISTERED', membershipId: answer.membershipId }]);
    const { rows } = await server.superuser.query(
      `SELECT m.group_id, e.course_id, e.source, a.email_proved_at IS NOT NULL AS proved, a.password_set_by_owner AS own
         FROM membership m JOIN account a ON a.id = m.account_id JOIN enrollment e ON e.membership_id = m.id WHERE m.id = $1`,
      [answer.membershipId],
    );
    expect(rows).toEqual([{ group_id: groupId, course_id: courseId, source: 'INVITATION', proved: true, own: true }]);
    const { rows: events } = await server.superuser.query(
      `SELECT kind, payload::text FROM event WHERE portal_id = $1 AND payload->>'invitationId' =
         (SELECT id::text FROM invitation WHERE email = $2) ORDER BY seq`,
      [moderator.portalId, email],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['invitation.sent', 'invitation.opened', 'invitation.accepted']);
    expect(events.map(({ payload }) => payload).join()).not.toContain('@');
  });

  it('resends after 10 minutes, 5 times in all, with the same link', async () => {
    const email = anEmail();
    const [{ invitation }] = (await invites(moderator, [email])) as unknown as [{ invitation: { id: string } }];
    const token = await tokenFor(server, email);
    (await change('resendInvitation', invitation.id)).expectProblem('INVITATION_LIMITED');
    const later = () =>
      server.superuser.query(
        `UPDATE invitation SET last_sent_at = last_sent_at - interval '10 minutes' WHERE id = $1`,
        [invitation.id],
      );
    for (let sends = 2; sends <= 3; sends++) {
      await later();
      (await change('resendInvitation', invitation.id)).expectData();
    }
    // The address has had 3 mails in this hour.
    await later();
    (await change('resendInvitation', invitation.id)).expectProblem('INVITATION_LIMITED');
    await server.superuser.query('UPDATE invitation SET sends = 5 WHERE id = $1', [invitation.id]);
    (await change('resendInvitation', invitation.id)).expectProblem('INVITATION_LIMITED');
    expect(await tokenFor(server, email)).toBe(token);
    expect(await mailsTo(server, email)).toHaveLength(3);
  });

  it('kills the link with revoking, at once and alone; and in bulk', async () => {
    const emails = [anEmail(), anEmail(), anEmail()];
    const results = await invites(moderator, emails);
    const ids = results.map(({ invitation }) => invitation?.id ?? '');
    const token = await tokenFor(server, emails[0] ?? '');
    (await change('revokeInvitation', ids[0] ?? '')).expectData();
    (await change('revokeInvitation', ids[0] ?? '')).expectData();
    expect(await offered(anonymous(server), token)).toBeNull();
    (await accepts(anonymous(server), { token, password })).expectProblem('INVITATION_NOT_VALID');
    (await change('resendInvitation', ids[0] ?? '')).expectProblem('INVITATION_ENDED');
    const bulk = await moderator.execute(
      'mutation ($portalId: ID!, $ids: [ID!]!) { revokeInvitations(portalId: $portalId, ids: $ids) { state } }',
      { portalId: moderator.portalId, ids: ids.slice(1) },
    );
    expect(bulk.expectData().revokeInvitations).toEqual([{ state: 'REVOKED' }, { state: 'REVOKED' }]);
    expect(await kindsOf(server, moderator.portalId, 'invitation.revoked')).toHaveLength(3);
    const again = await invites(moderator, [emails[0] ?? '']);
    expect(again[0]?.outcome).toBe('INVITED');
    expect(again[0]?.invitation?.id).not.toBe(ids[0]);
    const resent = await moderator.execute(
      'mutation ($portalId: ID!, $ids: [ID!]!) { resendInvitations(portalId: $portalId, ids: $ids) { results { outcome } } }',
      { portalId: moderator.portalId, ids: [again[0]?.invitation?.id, ids[1]] },
    );
    expect(resent.expectData().resendInvitations).toEqual({
      results: [{ outcome: 'LIMITED' }, { outcome: 'NOT_OPEN' }],
    });
  });

  it('expires after 30 days by the clock of the database, and is renewed with another link', async () => {
    const email = anEmail();
    const [{ invitation }] = (await invites(moderator, [email])) as unknown as [{ invitation: { id: string } }];
    const token = await tokenFor(server, email);
    await server.superuser.query(
      `UPDATE invitation SET expires_at = now(), last_sent_at = last_sent_at - interval '30 days' WHERE id = $1`,
      [invitation.id],
    );
    expect(await list({ state: 'EXPIRED' })).toMatchObject([{ email }]);
    (await accepts(anonymous(server), { token, password })).expectProblem('INVITATION_NOT_VALID');
    (await change('resendInvitation', invitation.id)).expectData();
    const renewed = await tokenFor(server, email);
    expect(renewed).not.toBe(token);
    expect(await offered(anonymous(server), token)).toBeNull();
    expect(await offered(anonymous(server), renewed)).toMatchObject({ email });
    expect(await list({ search: email })).toMatchObject([{ state: 'OPENED', sends: 1 }]);
  });
});

it('S28: at most 3 mails an hour go to an address from all portals, and the answer does not say why', async () => {
  const email = anEmail();
  const outcomes: string[] = [];
  for (let n = 0; n < 4; n++) {
    const { moderator: other } = await inside.createsPortal();
    const tagged = n === 0 ? email : email.replace('@', `+tag${n}@`);
    outcomes.push((await invites(other, [tagged]))[0]?.outcome ?? '');
  }
  expect(outcomes).toEqual(['INVITED', 'INVITED', 'INVITED', 'LIMITED']);
});

it('S28: at most 1,000 mails an hour go out from a portal, and others go on', async () => {
  const { moderator: busy } = await inside.createsPortal();
  const outcomes: string[] = [];
  for (let n = 0; n < 11; n++) {
    const results = await invites(busy, Array.from({ length: 100 }, anEmail));
    outcomes.push(...results.map(({ outcome }) => outcome));
  }
  expect([outcomes.filter((one) => one === 'INVITED').length, outcomes.length]).toEqual([1000, 1100]);
  expect((await invites(moderator, [anEmail()]))[0]?.outcome).toBe('INVITED');
}, 30_000);
