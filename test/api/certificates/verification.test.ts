import { aCertified, aTaughtCourse } from '../../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../../harness/actors.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* L8: whoever has a number may ask what the certificate is worth, and learns nothing else of the portal (P6). */
let server: TestServer;
let admin: InternalModerator;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  admin = await anInternalModerator(server);
  ({ moderator, portalId } = await admin.createsPortal());
});

async function aNumber(title = 'Heat pumps', name = 'Ada Lovelace'): Promise<{ number: string; id: string }> {
  const learner = await aMember(server, portalId, 'LEARNER');
  await server.superuser.query('UPDATE membership SET name = $2 WHERE account_id = $1', [learner.accountId, name]);
  const { id } = await aCertified(learner, await aTaughtCourse(moderator, [], title));
  const { rows } = await server.superuser.query('SELECT number FROM certificate WHERE id = $1', [id]);
  return { number: rows[0].number, id };
}

const query = `query ($number: String!) { verifyCertificate(number: $number) { status number personName personErased courseTitle
  revision portalTitle completedAt issuedAt revokedAt } }`;
let address = 0;
/** From another place each time, so that no limit is met. */
const elsewhere = (): string => `203.0.113.${++address}`;

async function verify(number: string): Promise<Record<string, unknown>> {
  const response = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: elsewhere(),
    payload: { query, variables: { number } },
  });
  return response.json().data.verifyCertificate;
}
const page = (number: string, language = 'en', remoteAddress = elsewhere()) =>
  server.app.http.inject({ url: `/certificates/${number}`, headers: { 'accept-language': language }, remoteAddress });

const unknown = {
  status: 'UNKNOWN',
  number: null,
  personName: null,
  personErased: false,
  courseTitle: null,
  revision: null,
  portalTitle: null,
  completedAt: null,
  issuedAt: null,
  revokedAt: null,
};

it('tells anybody what it is worth, however the number is typed', async () => {
  const { number } = await aNumber();
  const answer = await verify(number);
  expect(answer).toMatchObject({
    status: 'VALID',
    number,
    personName: 'Ada Lovelace',
    courseTitle: 'Heat pumps',
    revision: 1,
    revokedAt: null,
  });
  for (const typed of [number.toLowerCase(), number.replaceAll('-', ' '), number.replaceAll('-', '')])
    expect(await verify(typed)).toEqual(answer);
});

it('says revoked, without the reason; and unknown for everything else, all alike', async () => {
  const { number, id } = await aNumber();
  await server.superuser.query(
    `UPDATE certificate SET revoked_at = now(), revocation_reason = 'cheated' WHERE id = $1`,
    [id],
  );
  expect(await verify(number)).toMatchObject({ status: 'REVOKED', revokedAt: expect.any(String) });
  expect((await page(number)).body).not.toContain('cheated');
  for (const typed of ['', 'x', '22222-22222-22222-22222', `${number}2`, "' OR 1=1 --", '\u0000', 'A'.repeat(5000)])
    expect([typed, await verify(typed)]).toEqual([typed, unknown]);
});

it('knows nothing of a portal that is being erased, and of an erased person not the name (R11)', async () => {
  const { number, id } = await aNumber();
  await server.superuser.query(`UPDATE certificate SET person_name = '' WHERE id = $1`, [id]);
  expect(await verify(number)).toMatchObject({ status: 'VALID', personName: null, personErased: true });
  expect((await page(number)).body).toContain('data of this person was erased');
  await server.superuser.query(`UPDATE portal SET status = 'DELETING' WHERE id = $1`, [portalId]);
  expect(await verify(number)).toEqual(unknown);
  await server.superuser.query(`UPDATE portal SET status = 'ACTIVE' WHERE id = $1`, [portalId]);
});

it('is limited by address: 120 in five minutes, over both ways (S05)', async () => {
  const { number } = await aNumber();
  const from = '198.51.100.7';
  for (let n = 0; n < 120; n++) await page('x', 'en', from);
  const refused = await page(number, 'en', from);
  expect([refused.statusCode, refused.headers['retry-after'], refused.body.includes('Ada')]).toEqual([
    429,
    expect.anything(),
    false,
  ]);
  const asked = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: from,
    payload: { query, variables: { number } },
  });
  expect(asked.json().errors[0].extensions.code).toBe('RATE_LIMITED');
  expect((await page(number)).statusCode).toBe(200);
});

describe('the page', () => {
  const words = {
    en: 'This certificate is valid.',
    pl: 'Ten certyfikat jest ważny.',
    de: 'Dieses Zertifikat ist gültig.',
    cs: 'Tento certifikát je platný.',
    ro: 'Acest certificat este valabil.',
    ru: 'Этот сертификат действителен.',
  };

  it.each(Object.entries(words))('speaks %s', async (language, text) => {
    const { number } = await aNumber();
    const response = await page(number, `${language}-XX, en;q=0.1`);
    expect(response.body).toContain(`<html lang="${language}">`);
    expect(response.body).toContain(text);
    expect(response.headers).toMatchObject({ 'content-language': language, vary: 'accept-language' });
  });

  it('runs nothing and loads nothing, whatever names and titles hold (S57, XSS)', async () => {
    const evil = `<script>alert(1)</script>"'&`;
    const { number } = await aNumber(evil, evil);
    const { body, headers } = await page(number);
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'/,
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    });
    expect(body).not.toMatch(/\s(?:src|href|style|on\w+)=/);
  });

  it('takes a typed number by its form, and says 404 for one that nobody has', async () => {
    const { number } = await aNumber();
    const ask = await server.app.http.inject({ url: '/certificates' });
    expect([ask.statusCode, ask.body.includes('name="number"')]).toEqual([200, true]);
    const typed = encodeURIComponent(` ${number.toLowerCase()} `);
    const sent = await server.app.http.inject({ url: `/certificates?number=${typed}` });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `/certificates/${number.toLowerCase()}`]);
    expect((await page(number.toLowerCase())).statusCode).toBe(200);
    const missing = await page(encodeURIComponent('"><b>'));
    expect([missing.statusCode, missing.body.includes('"><b>'), missing.body.includes('no certificate')]).toEqual([
      404,
      false,
      true,
    ]);
  });
});

it('a certificate of the internal portal is verified on the public site, and opens nothing else (P5, P6)', async () => {
  const inside = await aMember(server, admin.portalId, 'LEARNER', 'INTERNAL');
  const { id } = await aCertified(inside, await aTaughtCourse(admin, [], 'Inside'));
  const { rows } = await server.superuser.query('SELECT number FROM certificate WHERE id = $1', [id]);
  expect(await verify(rows[0].number)).toMatchObject({ status: 'VALID', courseTitle: 'Inside' });
  const list = 'query ($portalId: ID!) { certificates(portalId: $portalId) { nodes { id } } }';
  (await anonymous(server).execute(list, { portalId: admin.portalId })).expectError('UNAUTHENTICATED');
});
