import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { PortalKind } from '../../schema/enums.ts';
import type { Actor } from './actors.ts';
import type { WebServer } from './webServer.ts';

/** Where screenshots go; git ignores it. */
export const screenshotFolder = '.build/screenshots';
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface WebOptions {
  /** Of the browser: `en`, `pl`, … */
  language?: string;
  theme?: 'light' | 'dark';
  /** Of the window (CSS pixels). */
  width?: number;
}

/** One window of one person, with cookies of its own. */
export interface Web {
  page: Page;
  context: BrowserContext;
  /** Opens a path of the server, for example `/internal/sign-in`. */
  open(path: string): Promise<void>;
  /** Signs in as people do, by the form of a side, and waits until its page is left. */
  signIn(email: string, password: string, audience: PortalKind): Promise<void>;
  /** Comes with the session of an actor, without the form. */
  enterAs(actor: Actor, audience: PortalKind): Promise<void>;
  /**
   * axe finds nothing serious on the page, and it is not wider than the window. With SCREENSHOTS=1, and always where `isPicture`
   * says so, a screenshot is kept under this name.
   */
  expectAccessible(name: string, isPicture?: boolean): Promise<void>;
  /** Closes the window; fails if the page wrote an error to the console (a broken script, a refused style …). */
  close(): Promise<void>;
}

/** Opens a window; close it at the end of the test. */
export async function openWeb({ browser, url }: WebServer, options: WebOptions = {}): Promise<Web> {
  const { language = 'en', theme = 'light', width = 1280 } = options;
  const context = await browser.newContext({
    locale: language,
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    context,
    async open(at) {
      await page.goto(`${url}${at}`);
      await page.waitForSelector('h1');
    },
    async signIn(email, password, audience) {
      await page.goto(`${url}${audience === 'INTERNAL' ? '/internal/sign-in' : '/sign-in'}`);
      await page.fill('[name=email]', email);
      await page.fill('[name=password]', password);
      await page.click('[type=submit]');
      await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
      await page.waitForSelector('h1');
    },
    async enterAs({ token }, audience) {
      const name = `__Host-extramural-${audience.toLowerCase()}`;
      await context.addCookies([{ name, value: token ?? '', domain: '127.0.0.1', path: '/', secure: true }]);
    },
    async expectAccessible(name, isPicture = process.env.SCREENSHOTS === '1') {
      await page.evaluate(() => document.fonts.ready);
      if (isPicture) await keepPicture(page, `${name}-${theme}-${width}.png`);
      expect({ name, serious: await seriousFindings(page) }).toEqual({ name, serious: [] });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ name, tooWide: Math.max(0, tooWide) }).toEqual({ name, tooWide: 0 });
    },
    async close() {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}

async function keepPicture(page: Page, file: string): Promise<void> {
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path: path.join(screenshotFolder, file), fullPage: true });
}

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

async function seriousFindings(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axeSource);
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const found = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as { violations: Finding[] };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}
