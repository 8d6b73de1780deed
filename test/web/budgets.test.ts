import type { Page } from 'playwright-core';
import { aMember, anInternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

/** Bytes of JavaScript that a page brought, as a browser without brotli gets them (gzip). */
async function scriptBytes(web: Web, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const listen = async (page: Page) => {
    await page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' });
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') sizes.push(response.request().sizes().then(bodySize));
    });
  };
  await listen(web.page);
  await web.open(path);
  await web.page.waitForLoadState('networkidle');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const bodySize = ({ responseBodySize }: { responseBodySize: number }): number => responseBodySize;

describeInChromium('what the first load brings', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it('is at most 200 kB of JavaScript for learners', async () => {
    const moderator = await anInternalModerator(server.server);
    const { portalId } = await moderator.createsPortal();
    const learner = await aMember(server.server, portalId, 'LEARNER', 'EXTERNAL');
    const web = await openWeb(server);
    expect(await scriptBytes(web, '/sign-in')).toBeLessThan(200_000);
    await web.close();
    const other = await openWeb(server);
    await other.enterAs(learner, 'EXTERNAL');
    const bytes = await scriptBytes(other, `/p/${portalId}/learn`);
    process.stdout.write(`learner: ${bytes} bytes of JavaScript\n`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(200_000);
    await other.close();
  });

  it('is at most 350 kB of JavaScript for moderators', async () => {
    const moderator = await anInternalModerator(server.server);
    const web = await openWeb(server);
    await web.enterAs(moderator, 'INTERNAL');
    const bytes = await scriptBytes(web, `/internal/p/${moderator.portalId}/run`);
    process.stdout.write(`moderator: ${bytes} bytes of JavaScript\n`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(350_000);
    await web.close();
  });

  it('is kept by browsers for good, except for the page itself', async () => {
    const page = await fetch(server.url, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=|\{\{/);
    const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? [];
    const asset = await fetch(`${server.url}${script}`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-encoding')).toMatch(/br|gzip/);
    expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/graphql/x', '/files/x', '/assets/x.js', '/health/x', '/certificates/x/y', '/p/some'])(
    'leaves %s to programs',
    async (path) => {
      const answer = await fetch(`${server.url}${path}`, { headers: { accept: 'application/json' } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    },
  );
});
