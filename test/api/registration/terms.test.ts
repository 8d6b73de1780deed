import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../../harness/actors.ts';
import { type HeardEvent, listenQuery, pageQuery } from '../../harness/events.ts';
import { listen } from '../../harness/listener.ts';
import { publishesTerms, setsUp } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* R11: terms in versions, consent, and its withdrawal. */
let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const aPortal = async (): Promise<Actor> => (await inside.createsPortal()).moderator;
const publish = `mutation ($input: PublishTermsInput!) { publishTerms(input: $input) { __typename
  ... on PublishTermsSuccess { terms { version text { html source } } notes { code subject } } ... on Problem { code message } } }`;
const accept = `mutation ($portalId: ID!, $version: Int!) { acceptTerms(input: { portalId: $portalId, version: $version }) { __typename
  ... on AcceptTermsSuccess { membership { termsToAccept { version } } } ... on Problem { code message } } }`;
const withdraw = 'mutation ($portalId: ID!) { withdrawConsent(portalId: $portalId) { message } }';
const terms = 'query ($portalId: ID!) { portalTerms(portalId: $portalId) { version text { html } } }';
const toAccept = '{ viewer { memberships { termsToAccept { version text { html } } } } }';

it('publishes versions that never change, cleaned like lessons and without pictures (S50)', async () => {
  const moderator = await aPortal();
  const html =
    '<p onclick="x()">Be <b>kind</b>.</p><img src="extramural:file/x"><script>alert(1)</script><a href="javascript:x">a</a>';
  const { publishTerms } = (
    await moderator.execute(publish, { input: { portalId: moderator.portalId, html } })
  ).expectData<{
    publishTerms: { terms: { version: number; text: { html: string } }; notes: { code: string }[] };
  }>();
  expect(publishTerms.terms.version).toBe(1);
  expect(publishTerms.terms.text.html).toMatch(/^<p>Be <(b|strong)>kind<\/(b|strong)>\.<\/p>/);
  expect(publishTerms.terms.text.html).not.toMatch(/script|onclick|img|javascript/);
  expect(publishTerms.notes.map(({ code }) => code).sort()).toEqual(['LINK_DROPPED', 'PICTURE_DROPPED', 'TAG_DROPPED']);
  const versions = await Promise.all(Array.from({ length: 5 }, () => publishesTerms(moderator)));
  expect(versions.sort()).toEqual([2, 3, 4, 5, 6]);
  const { rows } = await server.superuser.query('SELECT html FROM portal_terms WHERE portal_id = $1 AND version = 1', [
    moderator.portalId,
  ]);
  expect(rows[0].html).toContain('kind');
});

it('refuses terms that are empty or too large', async () => {
  const moderator = await aPortal();
  const ask = (html: string) => moderator.execute(publish, { input: { portalId: moderator.portalId, html } });
  for (const html of ['', ' ', '<p>&nbsp;</p>', '<script>x</script>']) (await ask(html)).expectProblem('EMPTY');
  (await ask(`<p>${'x'.repeat(100 * 1024)}</p>`)).expectProblem('HTML_TOO_LARGE');
});

it('asks members for consent to a newer version, and stores it once', async () => {
  const moderator = await aPortal();
  const { portalId } = moderator;
  const learner = await aMember(server, portalId, 'LEARNER');
  const asked = async () =>
    (await learner.execute(toAccept)).expectData<{
      viewer: { memberships: { termsToAccept: { version: number } | null }[] };
    }>().viewer.memberships[0]?.termsToAccept?.version ?? null;
  expect(await asked()).toBeNull();
  (await learner.execute(accept, { portalId, version: 1 })).expectProblem('TERMS_OUTDATED');
  await publishesTerms(moderator, '<p>First.</p>');
  expect(await asked()).toBe(1);
  for (let n = 0; n < 2; n++) {
    expect((await learner.execute(accept, { portalId, version: 1 })).expectData()).toEqual({
      acceptTerms: { __typename: 'AcceptTermsSuccess', membership: { termsToAccept: null } },
    });
  }
  await publishesTerms(moderator, '<p>Second.</p>');
  expect(await asked()).toBe(2);
  (await learner.execute(accept, { portalId, version: 1 })).expectProblem('TERMS_OUTDATED');
  expect((await learner.execute(terms, { portalId })).expectData()).toEqual({
    portalTerms: { version: 2, text: { html: '<p>Second.</p>' } },
  });
  const { nodes } = (await moderator.execute(pageQuery, { portalId })).expectData<{
    portalEvents: { nodes: HeardEvent[] };
  }>().portalEvents;
  const kinds = nodes.map(({ kind }) => kind).filter((kind) => kind.startsWith('TERMS'));
  expect(kinds).toEqual(['TERMS_PUBLISHED', 'TERMS_ACCEPTED', 'TERMS_PUBLISHED']);
});

it('closes the portal at once to whoever withdraws, ends their listeners and asks for the erasure', async () => {
  const { portalId, moderator } = await inside.createsPortal();
  await publishesTerms(moderator);
  const second = await aMember(server, portalId, 'MODERATOR');
  (await second.execute(accept, { portalId, version: 1 })).expectData();
  const listener = await listen<HeardEvent>(server, {
    token: second.token,
    query: listenQuery,
    variables: { portalId, after: 0 },
  });
  await listener.next();
  const { withdrawConsent } = (await second.execute(withdraw, { portalId })).expectData<{
    withdrawConsent: { message: string };
  }>();
  expect(withdrawConsent.message).toMatch(/closed to you/);
  // S42: at the latest after 5 s.
  expect(await listener.closed()).toMatchObject({ how: 'errors', codes: ['NOT_FOUND'] });
  (await second.execute(terms, { portalId })).expectError('NOT_FOUND');
  (await second.execute(withdraw, { portalId })).expectError('NOT_FOUND');
  const { rows } = await server.superuser.query(
    `SELECT m.status, m.consent_withdrawn_at IS NOT NULL AS asked, c.withdrawn_at IS NOT NULL AS withdrawn
       FROM membership m JOIN consent c ON c.membership_id = m.id WHERE m.portal_id = $1 AND m.account_id = $2`,
    [portalId, second.accountId],
  );
  expect(rows).toEqual([{ status: 'DISABLED', asked: true, withdrawn: true }]);
});

it('withdraws once of 10 parallel calls', async () => {
  const moderator = await aPortal();
  const learner = await aMember(server, moderator.portalId, 'LEARNER');
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => learner.execute(withdraw, { portalId: moderator.portalId })),
  );
  expect(answers.filter(({ body }) => !body.errors)).toHaveLength(1);
});

describe('settings of a portal', () => {
  const settings = 'query ($portalId: ID!) { portalSettings(portalId: $portalId) { title language confirmEmail } }';
  it('change what is given and leave what is not, also from the internal portal', async () => {
    const moderator = await aPortal();
    const { portalId } = moderator;
    const read = async () => (await moderator.execute(settings, { portalId })).expectData<{ portalSettings: object }>();
    expect((await read()).portalSettings).toEqual({ title: null, language: 'en', confirmEmail: false });
    await setsUp(moderator, { title: ' Academy ', language: 'pl' });
    await setsUp({ ...inside, portalId }, { confirmEmail: true });
    expect((await read()).portalSettings).toEqual({ title: 'Academy', language: 'pl', confirmEmail: true });
    await setsUp(moderator, { title: null });
    expect((await read()).portalSettings).toEqual({ title: null, language: 'pl', confirmEmail: true });
    await setsUp(moderator, {});
    const { rows } = await server.superuser.query(
      `SELECT count(*)::int AS n FROM event WHERE portal_id = $1 AND kind = 'portal.settings_changed'`,
      [portalId],
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});
