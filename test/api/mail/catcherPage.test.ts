import { writeIn } from '../../../server/db/write.ts';
import { queueMails } from '../../../server/mail/queueMails.ts';
import { mailsTo } from '../../harness/mails.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer({ mode: 'demo' });
});

const get = (url: string, more: { host?: string; remoteAddress?: string } = {}) =>
  server.app.http.inject({
    method: 'GET',
    url,
    headers: { host: more.host ?? 'localhost:4000' },
    remoteAddress: more.remoteAddress ?? '127.0.0.1',
  });

async function aMail(name: string) {
  const to = { email: 'jo@people.example', name };
  await writeIn(server.deps, { portals: [] }, (tx) =>
    queueMails(tx, [
      { template: 'passwordChanged', to, language: 'en', portalId: null, link: { path: '/forgot-password' } },
    ]),
  );
  return (await mailsTo(server, to.email)).at(-1);
}

describe('the page of caught mails', () => {
  it('lists them newest first and shows one as HTML in a frame that can do nothing, and as text', async () => {
    expect((await get('/mail')).body).toContain('No mail yet.');
    const first = await aMail('Jo');
    const second = await aMail('"><script>alert(1)</script>');
    const list = await get('/mail');
    expect(list.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; frame-src 'self'/,
    );
    expect(list.body.indexOf(String(second?.id))).toBeLessThan(list.body.indexOf(String(first?.id)));
    const page = await get(`/mail/${second?.id}`);
    expect(page.body).toContain(
      `<iframe src="/mail/${second?.id}/html" title="The mail as HTML" sandbox="allow-popups`,
    );
    expect(page.body).toMatch(/<a href="http:[^"]+\/forgot-password" target="_blank" rel="noopener">/);
    const html = await get(`/mail/${second?.id}/html`);
    expect(html.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(html.headers['content-security-policy']).toContain("default-src 'none'");
    expect(html.headers['content-security-policy']).toContain('sandbox allow-popups');
    expect(html.body).toContain('<base target="_blank">');
    for (const { body } of [list, page, html]) expect(body).not.toContain('<script');
  });

  it('answers this machine only, asked by a name of its own', async () => {
    const mail = await aMail('Jo');
    for (const url of ['/mail', `/mail/${mail?.id}`, `/mail/${mail?.id}/html`]) {
      expect((await get(url)).statusCode).toBe(200);
      expect((await get(url, { host: 'evil.example' })).statusCode).toBe(404);
      expect((await get(url, { host: '127.0.0.1.evil.example' })).statusCode).toBe(404);
      expect((await get(url, { remoteAddress: '192.0.2.1' })).statusCode).toBe(404);
    }
    for (const id of ['..%2f..%2fdemo', 'x', mail?.id.replace(/.$/, 'g')]) {
      expect((await get(`/mail/${id}`)).statusCode).toBe(404);
    }
  });
});

it.each([
  [{ mode: 'production' as const }],
  [{ mode: 'test' as const }],
  [{ mode: 'demo' as const, smtpUrl: 'smtp://127.0.0.1:1' }],
])('is not there with %j', async (config) => {
  const other = await createTestServer(config);
  const answer = await other.app.http.inject({ method: 'GET', url: '/mail', headers: { host: 'localhost' } });
  expect(answer.statusCode).toBe(404);
});
