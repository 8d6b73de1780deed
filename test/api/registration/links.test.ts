import { type Actor, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import {
  anEmail,
  aPublishedCourse,
  aRegistrationLink,
  membershipRow,
  registers,
  setsUp,
} from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const list = `query ($portalId: ID!, $first: Int = 20, $after: String) { registrationLinks(portalId: $portalId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id url name mode domains expiresAt maxUses uses registered state groupId courses { id title } } } }`;
const _update = `mutation ($input: UpdateRegistrationLinkInput!) { updateRegistrationLink(input: $input) { __typename
  ... on RegistrationLinkSuccess { link { name mode domains expiresAt maxUses state courses { id } } } ... on Problem { code message } } }`;
const rotate = `mutation ($portalId: ID!, $linkId: ID!) { rotateRegistrationLink(portalId: $portalId, linkId: $linkId) { __typename
  ... on RegistrationLinkSuccess { link { url } } ... on Problem { code message } } }`;
const revoke = `mutation ($portalId: ID!, $linkId: ID!) { revokeRegistrationLink(portalId: $portalId, linkId: $linkId) { link { state revokedAt } } }`;
const form = `query ($token: String!) { registrationLink(token: $token) { __typename
  ... on RegistrationForm { portalTitle language mode confirmEmail terms { version text { html } } } ... on Problem { code message } } }`;

const aPortal = async (): Promise<Actor> => (await inside.createsPortal()).moderator;
const linksOf = async (by: Actor, variables: object = {}) =>
  (await by.execute(list, { portalId: by.portalId, ...variables })).expectData<{
    registrationLinks: { totalCount: number; pageInfo: { endCursor: string }; nodes: Record<string, unknown>[] };
  }>().registrationLinks;
const stateOf = async (by: Actor, linkId: string) => (await linksOf(by)).nodes.find(({ id }) => id === linkId)?.state;
const seen = async (token: string) => (await anonymous(server).execute(form, { token })).body;

describe('R4: what a link gives', () => {
  it('puts people into its group and courses, and counts them', async () => {
    const moderator = await aPortal();
    const courseId = await aPublishedCourse(moderator);
    const { rows } = await server.superuser.query(
      `INSERT INTO member_group (portal_id, name) VALUES ($1, 'South') RETURNING id`,
      [moderator.portalId],
    );
    const groupId = rows[0].id as string;
    const { token, linkId } = await aRegistrationLink(moderator, { name: 'Spring', groupId, courseIds: [courseId] });
    const people = await Promise.all([1, 2, 3].map(() => registers(server, token)));
    const member = await membershipRow(server, moderator.portalId, people[0]?.email ?? '');
    expect(member).toMatchObject({ group_id: groupId, link_id: linkId });
    const enrolled = await server.superuser.query('SELECT source FROM enrollment WHERE membership_id = $1', [
      member?.id,
    ]);
    expect(enrolled.rows).toEqual([{ source: 'LINK' }]);
    const [newest] = (await linksOf(moderator)).nodes;
    expect(newest).toMatchObject({
      id: linkId,
      name: 'Spring',
      uses: 3,
      registered: 3,
      state: 'VALID',
      groupId,
      courses: [{ id: courseId }],
    });
  });

  it('S23: a one-time link under 50 parallel registrations lets in exactly one', async () => {
    const moderator = await aPortal();
    const { token, linkId } = await aRegistrationLink(moderator, { maxUses: 1 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => registers(server, token)));
    const counted = Map.groupBy(answers, ({ outcome }) => outcome);
    expect(counted.get('RegisterSuccess')).toHaveLength(1);
    expect(counted.get('REGISTRATION_LINK_INVALID')).toHaveLength(49);
    const { rows } = await server.superuser.query('SELECT email FROM membership WHERE link_id = $1', [linkId]);
    expect(rows).toEqual([{ email: counted.get('RegisterSuccess')?.[0]?.email }]);
    const emails = answers.map(({ email }) => email);
    const accounts = await server.superuser.query('SELECT 1 FROM account WHERE email = ANY ($1)', [emails]);
    expect(accounts.rowCount).toBe(1);
    expect(await stateOf(moderator, linkId)).toBe('USED_UP');
  }, 60_000);

  it('holds its maximum exactly where addresses are confirmed first, too', async () => {
    const moderator = await aPortal();
    await setsUp(moderator, { confirmEmail: true });
    const { token } = await aRegistrationLink(moderator, { maxUses: 7 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => registers(server, token)));
    expect(answers.filter(({ outcome }) => outcome === 'RegisterSuccess')).toHaveLength(7);
  }, 60_000);
});

describe('S24: a link that lets nobody in', () => {
  it('answers one and the same, whatever the reason', async () => {
    const moderator = await aPortal();
    const { moderator: leaving } = await inside.createsPortal();
    const links = {
      expired: await aRegistrationLink(moderator, { expiresAt: '2999-01-01T00:00:00Z' }),
      revoked: await aRegistrationLink(moderator),
      usedUp: await aRegistrationLink(moderator, { maxUses: 1 }),
      rotated: await aRegistrationLink(moderator),
      deleting: await aRegistrationLink(leaving),
    };
    const tokens = [...Object.values(links).map(({ token }) => token), 'x'.repeat(43), '', 'ü'.repeat(500), '\u0000'];
    await server.superuser.query(`UPDATE registration_link SET expires_at = now() WHERE id = $1`, [
      links.expired.linkId,
    ]);
    const at = (linkId: string) => ({ portalId: moderator.portalId, linkId });
    (await moderator.execute(revoke, at(links.revoked.linkId))).expectData();
    (await moderator.execute(rotate, at(links.rotated.linkId))).expectData();
    await registers(server, links.usedUp.token);
    await server.superuser.query(`UPDATE portal SET status = 'DELETING' WHERE id = $1`, [leaving.portalId]);
    const refusal = {
      data: {
        registrationLink: {
          __typename: 'RegistrationLinkInvalidProblem',
          code: 'REGISTRATION_LINK_INVALID',
          message: 'This link does not work (any more). Ask whoever gave it to you for a new one.',
        },
      },
    };
    for (const token of tokens) {
      expect([token, await seen(token)]).toEqual([token, refusal]);
      const { outcome, body } = await registers(server, token);
      expect([token, outcome, JSON.stringify(body)]).toEqual([
        token,
        'REGISTRATION_LINK_INVALID',
        JSON.stringify({ data: { register: refusal.data.registrationLink } }),
      ]);
    }
  });

  it('tells of a valid one what is asked for, and nothing else', async () => {
    const moderator = await aPortal();
    await setsUp(moderator, { title: 'Academy', language: 'ro', confirmEmail: true });
    const { token } = await aRegistrationLink(moderator, { name: 'Secret campaign', mode: 'CLOSED', maxUses: 3 });
    expect(await seen(token)).toEqual({
      data: {
        registrationLink: {
          __typename: 'RegistrationForm',
          portalTitle: 'Academy',
          language: 'ro',
          mode: 'CLOSED',
          confirmEmail: true,
          terms: null,
        },
      },
    });
  });

  it('S27: has a token of 256 bits that the database does not hold, and that no log or header repeats', async () => {
    const { token, linkId } = await aRegistrationLink(await aPortal());
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await server.superuser.query('SELECT l::text AS text FROM registration_link l WHERE id = $1', [
      linkId,
    ]);
    expect(rows[0].text).not.toContain(token);
    expect(rows[0].text).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
    const page = await server.app.http.inject({ method: 'GET', url: `/register/${token}` });
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(JSON.stringify(page.headers)).not.toContain(token);
  });
});

it('S20: opens nothing by an id or anything else that others are shown', async () => {
  const moderator = await aPortal();
  const { linkId } = await aRegistrationLink(moderator);
  await setsUp(moderator, { confirmEmail: true });
  const { token } = await aRegistrationLink(moderator);
  await registers(server, token);
  const { rows } = await server.superuser.query(
    `SELECT r.id, encode(r.token_hash, 'hex') AS hash, encode(l.token_hash, 'hex') AS link_hash, r.id || ' 1' AS source
       FROM registration r JOIN registration_link l ON l.id = r.link_id WHERE r.portal_id = $1`,
    [moderator.portalId],
  );
  const confirm = `mutation ($token: String!) { confirmRegistration(input: { token: $token, password: "correct horse battery" }) {
    __typename ... on Problem { code message } } }`;
  for (const value of [linkId, moderator.portalId, moderator.accountId, ...(Object.values(rows[0]) as string[])]) {
    expect((await registers(server, value)).outcome).toBe('REGISTRATION_LINK_INVALID');
    (await anonymous(server).execute(confirm, { token: value })).expectProblem('REGISTRATION_LINK_INVALID');
  }
  // Nor does the token of one kind open the other.
  (await anonymous(server).execute(confirm, { token })).expectProblem('REGISTRATION_LINK_INVALID');
});

describe('the newest valid link of a portal', () => {
  const query = 'query ($id: ID!) { portal(id: $id) { registrationLink { id } } }';
  it('passes over those that let nobody in', async () => {
    const moderator = await aPortal();
    const newest = async () =>
      (await moderator.execute(query, { id: moderator.portalId })).expectData<{
        portal: { registrationLink: { id: string } | null };
      }>().portal.registrationLink?.id;
    const made = await newest();
    const once = await aRegistrationLink(moderator, { maxUses: 1 });
    expect(await newest()).toBe(once.linkId);
    await registers(server, once.token, { email: anEmail() });
    expect(await newest()).toBe(made);
    const soon = await aRegistrationLink(moderator, { expiresAt: '2999-01-01T00:00:00Z' });
    expect(await newest()).toBe(soon.linkId);
    await server.superuser.query('UPDATE registration_link SET expires_at = now() WHERE id = $1', [soon.linkId]);
    expect(await newest()).toBe(made);
  });
});

it('lists 2 links and 30 with the same statements, in pages', async () => {
  const statements: string[][] = [];
  for (const count of [2, 30]) {
    const moderator = await aPortal();
    for (let n = 1; n < count; n++) await aRegistrationLink(moderator, { name: `No ${n}` });
    await linksOf(moderator, { first: count });
    const seenOnce = await server.statements.during(() => linksOf(moderator, { first: count }));
    expect(seenOnce.result.nodes).toHaveLength(count);
    statements.push(seenOnce.statements.filter((text) => !/^(begin|commit|select set_config)/i.test(text)));
    const half = await linksOf(moderator, { first: count / 2 });
    const rest = await linksOf(moderator, { first: count, after: half.pageInfo.endCursor });
    expect(new Set([...half.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(count);
  }
  // Session, portal, links, their facts, count.
  expect(statements.map(({ length }) => length)).toEqual([5, 5]);
});
