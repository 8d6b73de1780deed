import { aMember, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { looks } from '../harness/looks.ts';
import { aPublishedCourse, aWaitingMember } from '../harness/registration.ts';
import { signsIn } from '../harness/signIn.ts';
import { orders } from '../harness/transfers.ts';
import { openWeb, type Web, type WebOptions } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    create: 'Create a portal',
    ready: 'The portal is ready',
    once: 'This password is shown only now',
    awaits: 'This person has an account already',
    toPortal: 'Open the portal’s page',
    newPassword: 'Make a new password',
    make: 'Make it',
    mailed: 'We sent',
  },
  de: {
    create: 'Portal anlegen',
    ready: 'Das Portal ist fertig',
    once: 'Dieses Passwort ist nur jetzt zu sehen',
    awaits: 'Diese Person hat schon ein Konto',
    toPortal: 'Seite des Portals öffnen',
    newPassword: 'Neues Passwort erzeugen',
    make: 'Erzeugen',
    mailed: 'haben wir eine Mail',
  },
};

interface Opened {
  inside: InternalModerator;
  web: Web;
  base: string;
}

/** A window of a new organization's moderator. */
async function opens(options: WebOptions, inside?: InternalModerator): Promise<Opened> {
  const by = inside ?? (await anInternalModerator(server.server));
  await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [
    by.accountId,
    options.language ?? 'en',
  ]);
  const web = await openWeb(server, options);
  await web.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await web.enterAs(by, 'INTERNAL');
  return { inside: by, web, base: `/internal/p/${by.portalId}/run` };
}

const submits = ({ page }: Web): Promise<void> => page.locator('main [type=submit]').click();

describeInChromium('external portals', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['de', 'dark', 320],
    ] as const),
  )(
    'are created, and the password is shown once (P2–P4), in %s',
    async (language, theme, width) => {
      const say = words[language];
      const { web, base } = await opens({ language, theme, width });
      const { page } = web;
      await web.open(`${base}/portals`);
      await page.getByRole('link', { name: say.create }).last().waitFor();
      await web.expectAccessible(`portals-empty-${language}`);
      await page.getByRole('link', { name: say.create }).last().click();
      // What the browser takes for an address and the server does not: said at the field.
      await page.fill('[name=name]', 'somebody@nowhere');
      await submits(web);
      await page.locator('[name=name][aria-invalid=true]').waitFor();
      await web.expectAccessible(`portals-new-problem-${language}`);
      const name = `${unique('Dealer')}@Outside.example`;
      await page.fill('[name=name]', name);
      await page.fill('[name=title]', 'Dealers in the north');
      await submits(web);
      await page.getByRole('heading', { level: 1, name: say.ready }).waitFor();
      await page.getByText(say.once).waitFor();
      await web.expectAccessible(`portals-ready-${language}`);
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      const toPortal = page.getByRole('link', { name: say.toPortal });
      await toPortal.click();
      await page.getByRole('heading', { level: 1, name: say.ready }).waitFor();
      expect(asked).toEqual(['confirm']);
      const password = page.locator('main input[readonly]').nth(1);
      const shown = await password.inputValue();
      await page.getByRole('button', { name: /: (Password|Passwort)$/ }).click();
      await page.waitForFunction((text) => navigator.clipboard.readText().then((got) => got === text), shown);
      expect((await signsIn(server.server, { email: name, password: shown })).outcome).toBe('SignInSuccess');
      await toPortal.click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(asked).toEqual(['confirm']);
      await web.expectAccessible(`portal-new-${language}`);
      await page.goBack();
      expect(await page.getByText(shown).count()).toBe(0);
      await web.open(`${base}/portals/new`);
      await page.fill('[name=name]', name.toUpperCase());
      await submits(web);
      await page.locator('[name=name][aria-invalid=true]').waitFor();
      await page.locator('main form').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await web.close();
    },
    60_000,
  );

  it.each(
    looks([
      ['en', 'dark', 320],
      ['de', 'light', 1280],
    ] as const),
  )(
    'wait for whoever has an account already, and have a page of their own (P3), in %s',
    async (language, theme, width) => {
      const say = words[language];
      const { inside, web, base } = await opens({ language, theme, width });
      const { page } = web;
      const somebody = await aMember(server.server, (await inside.createsPortal()).portalId, 'LEARNER');
      await web.open(`${base}/portals/new`);
      await page.fill('[name=name]', somebody.email);
      await submits(web);
      await page.getByText(say.awaits).waitFor();
      await web.expectAccessible(`portals-ready-awaits-${language}`);
      // Nothing would be lost: nothing is asked.
      await page.getByRole('link', { name: say.toPortal }).click();
      await page.getByRole('heading', { level: 1, name: somebody.email }).waitFor();
      const { portalId, name, moderator } = await inside.createsPortal();
      await orders(inside, 'COURSE', await aPublishedCourse(inside, 'How to fit a heat pump'), portalId);
      await drainJobs(server.server);
      await aWaitingMember(server.server, portalId);
      await web.open(`${base}/portals/${portalId}`);
      await page.getByText('How to fit a heat pump').waitFor();
      await page.getByRole('button', { name: 'QR' }).first().click();
      await page.getByRole('img', { name: /register/ }).waitFor();
      await web.expectAccessible(`portal-${language}`);
      const replaces = async () => {
        await page.getByRole('button', { name: say.newPassword }).click();
        await page.getByRole('dialog').getByRole('button', { name: say.make, exact: true }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      await replaces();
      await page.getByText(say.once).waitFor();
      await web.expectAccessible(`portal-password-${language}`);
      const shown = page.getByRole('region').locator('input[readonly]');
      const password = await shown.inputValue();
      expect(password).not.toBe(moderator.password);
      expect((await signsIn(server.server, { email: name, password })).outcome).toBe('SignInSuccess');
      await shown.focus();
      await page.keyboard.press('Control+c');
      await page.getByRole('region').getByRole('button').last().click();
      expect(await page.getByText(say.once).count()).toBe(0);
      await server.server.superuser.query('UPDATE account SET password_set_by_owner = true WHERE id = $1', [
        moderator.accountId,
      ]);
      await replaces();
      await page.getByText(say.mailed).waitFor();
      await web.close();
    },
    60_000,
  );

  it('are listed, searched and sorted by the address, and only those of the organization (P6)', async () => {
    const { inside, web, base } = await opens({});
    const other = await anInternalModerator(server.server);
    const foreign = await other.createsPortal();
    for (const name of ['b-north', 'a-south', 'c-north']) await inside.createsPortal(`${unique(name)}@outside.example`);
    const { page } = web;
    await web.open(`${base}/portals`);
    const rows = page.locator('main tbody tr');
    await rows.nth(2).waitFor();
    await web.expectAccessible('portals-list');
    const names = async () =>
      (await rows.locator('td:first-child a').allTextContents()).map((name) => name.slice(0, 7));
    expect(await names()).toEqual(['a-south', 'b-north', 'c-north']);
    await page.locator('main select').selectOption('NEWEST');
    await page.waitForURL(({ search }) => search.includes('sort=NEWEST'));
    await rows.first().getByText('c-north').waitFor();
    await page.getByRole('searchbox').fill('north');
    await page.waitForURL(({ search }) => search.includes('search=north'));
    await page.getByText('a-south').waitFor({ state: 'detached' });
    expect(await names()).toEqual(['c-north', 'b-north']);
    // One that is made elsewhere comes by itself.
    await inside.createsPortal(`${unique('d-north')}@outside.example`);
    await rows.first().getByText('d-north').waitFor();
    await page.goto(`${server.url}${base}/portals/${foreign.portalId}`);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByText(foreign.name).count()).toBe(0);
    await web.context.close();
  });
});
