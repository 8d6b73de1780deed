import { aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: InternalModerator;

const words = {
  en: { title: 'Internal portal', signIn: 'Sign in', home: 'External learning in six steps', wrong: 'wrong' },
  pl: {
    title: 'Portal wewnętrzny',
    signIn: 'Zaloguj się',
    home: 'Szkolenie zewnętrzne w sześciu krokach',
    wrong: 'nieprawidłow',
  },
};

describeInChromium('the way in', () => {
  beforeAll(async () => {
    server = await createWebServer();
    moderator = await anInternalModerator(server.server);
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it.each(looks(['en', 'pl'] as const))('lets a moderator in and out again, in %s', async (language) => {
    const { page, ...web } = await openWeb(server, { language });
    const told = words[language];
    await web.open('/internal');
    await page.getByRole('heading', { level: 1, name: told.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.fill('[name=email]', moderator.email);
    await page.fill('[name=password]', 'not the password');
    await page.getByRole('button', { name: told.signIn }).click();
    await page.getByRole('alert').filter({ hasText: told.wrong }).waitFor();
    await web.signIn(moderator.email, moderator.password, 'INTERNAL');
    await page.getByRole('heading', { level: 1, name: told.home }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/internal/p/${moderator.portalId}/run`);
    // The session is no script's to read, and opens nothing on the other side of the wall.
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await web.open('/');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await web.open('/internal');
    await page.locator('header button[popovertarget]').last().click();
    await page.locator('[popover] button').click();
    await page.locator('[name=password]').waitFor();
    await web.close();
  });

  it('brings people back to where they wanted to go', async () => {
    const { page, ...web } = await openWeb(server);
    const wanted = `/p/${moderator.portalId}/learn`;
    await web.open(`/internal${wanted}`);
    expect(new URL(page.url()).searchParams.get('next')).toBe(wanted);
    await page.fill('[name=email]', moderator.email);
    await page.fill('[name=password]', moderator.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${wanted}`);
    await web.close();
  });

  it('never leads to another site', async () => {
    const { page, ...web } = await openWeb(server);
    await web.enterAs(moderator, 'INTERNAL');
    await web.open('/internal/sign-in?next=//elsewhere.example/');
    expect(new URL(page.url()).host).toBe(new URL(server.url).host);
    await web.close();
  });

  it('sends a link for a forgotten password, and says the same of an unknown address', async () => {
    const { page, ...web } = await openWeb(server);
    await web.open('/internal/forgot-password');
    await page.fill('[name=email]', 'nobody@inside.example');
    await page.click('[type=submit]');
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await web.open('/internal/reset-password/no-such-token-no-such-token-no-such-token');
    await page.fill('[name=new-password]', 'four words nobody guesses');
    await page.click('[type=submit]');
    await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await web.close();
  });

  it('lets a learner choose among portals', async () => {
    const [one, two] = [await moderator.createsPortal(), await moderator.createsPortal()];
    const learner = await aMember(server.server, one.portalId, 'LEARNER', 'EXTERNAL');
    await server.server.superuser.query(
      `INSERT INTO membership (portal_id, account_id, role, status, email, name)
       VALUES ($1, $2, 'LEARNER', 'AWAITING_ACCEPTANCE', $3, $3)`,
      [two.portalId, learner.accountId, learner.email],
    );
    const { page, ...web } = await openWeb(server, { width: 320 });
    await web.enterAs(learner, 'EXTERNAL');
    await web.open('/');
    await page.getByRole('heading', { name: 'Your portals' }).waitFor();
    await web.expectAccessible('portals');
    await page.getByRole('button', { name: 'Accept' }).click();
    await page
      .getByRole('link', { name: /^Open:/ })
      .nth(1)
      .waitFor();
    await page
      .getByRole('link', { name: /^Open:/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'My learning' }).waitFor();
    await web.expectAccessible('learner-home-empty');
    await web.open(`/p/${one.portalId}/run`);
    await page.getByRole('heading', { name: 'You may not do this' }).waitFor();
    await web.close();
  });
});
