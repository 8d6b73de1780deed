import * as sample from '../../server/files/testing/sampleFiles.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { aRegistrationLink, publishesTerms, setsUp } from '../harness/registration.ts';
import { uploads } from '../harness/uploads.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

const words = {
  en: {
    save: 'Save',
    saved: 'Saved',
    addOwn: /^Add my address/,
    publish: 'Publish',
    published: 'Version 2 is published.',
  },
  ru: {
    save: 'Сохранить',
    saved: 'Сохранено',
    addOwn: /^Добавить мой адрес/,
    publish: 'Опубликовать',
    published: 'Версия 2 опубликована.',
  },
};

async function aPortal(): Promise<Actor> {
  const { moderator } = await inside.createsPortal();
  await setsUp(moderator, { title: 'Dealer Academy' });
  await server.server.superuser.query('UPDATE account SET language = NULL');
  return moderator;
}

async function settingsOf(by: Actor): Promise<Record<string, unknown>> {
  const answer = await by.execute(
    `query ($portalId: ID!) { portalSettings(portalId: $portalId) {
      title language confirmEmail attemptGraceSeconds signInRanges look { accent logoUrl } } }`,
    { portalId: by.portalId },
  );
  return answer.expectData<{ portalSettings: Record<string, unknown> }>().portalSettings;
}

async function settingsPage(by: Actor, tab: string, options: Parameters<typeof openWeb>[1] = {}): Promise<Web> {
  const web = await openWeb(server, options);
  await web.enterAs(by, 'EXTERNAL');
  await web.open(`/p/${by.portalId}/run/settings${tab}`);
  return web;
}

/** What stands beside what, as WCAG measures it: the colours that an element is shown with. */
const shownColours = (web: Web, selector: string): Promise<string[]> =>
  web.page.locator(selector).evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor];
  });

describeInChromium('the settings of a portal', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['ru', 'dark', 320],
    ] as const),
  )(
    'are changed part by part, and nobody is locked out by accident (R9), in %s',
    async (language, theme, width) => {
      const by = await aPortal();
      const told = words[language];
      const web = await settingsPage(by, '', { language, theme, width });
      const { page } = web;
      await page.fill('[name=title]', 'School of Golf');
      await page.fill('[name=attemptGraceSeconds]', '400');
      await page.getByRole('button', { name: told.save }).click();
      await page.locator('[name=attemptGraceSeconds][aria-invalid=true]').waitFor();
      await web.expectAccessible(`settings-problem-${language}`);
      await page.fill('[name=attemptGraceSeconds]', '20');
      await page.getByRole('button', { name: told.save }).click();
      await page.getByText(told.saved).first().waitFor();
      await page.locator('header').getByText('School of Golf').waitFor();
      expect(await settingsOf(by)).toMatchObject({ title: 'School of Golf', attemptGraceSeconds: 20 });
      await web.open(`/p/${by.portalId}/run/settings?tab=signIn`);
      await page.getByRole('checkbox').check();
      await page.fill('[name=signInRanges]', '203.0.113.0/24');
      await web.expectAccessible(`settings-sign-in-${language}`);
      await page.getByRole('button', { name: told.save }).click();
      await page.getByRole('dialog').getByRole('button', { name: told.save }).click();
      // The server refuses what would lock out who asks, and says which address that is.
      await page.getByRole('button', { name: told.addOwn }).click();
      expect(await settingsOf(by)).toMatchObject({ signInRanges: [], confirmEmail: false });
      await page.getByRole('button', { name: told.save }).click();
      await page.getByRole('dialog').getByRole('button', { name: told.save }).click();
      await page.getByText(told.saved).first().waitFor();
      expect(await settingsOf(by)).toMatchObject({
        confirmEmail: true,
        signInRanges: ['127.0.0.1/32', '203.0.113.0/24'],
      });
      await page.fill('[name=signInRanges]', 'no range');
      await page.getByRole('button', { name: told.save }).click();
      await page.getByRole('dialog').getByRole('button', { name: told.save }).click();
      await page.locator('[name=signInRanges][aria-invalid=true]').waitFor();
      await web.open(`/p/${by.portalId}/run/settings?tab=mails`);
      await page.getByRole('checkbox').first().waitFor();
      await web.expectAccessible(`settings-mails-${language}`);
      await web.close();
    },
    90_000,
  );

  it.each(looks(['en', 'ru'] as const))(
    'publish terms that everybody is asked to accept anew (R11), in %s',
    async (language) => {
      const by = await aPortal();
      await publishesTerms(by, '<p>Be kind.</p>');
      await server.server.superuser.query(
        `INSERT INTO consent (portal_id, membership_id, terms_version) SELECT portal_id, id, 1 FROM membership WHERE portal_id = $1`,
        [by.portalId],
      );
      const told = words[language];
      const web = await openWeb(server, { language });
      const { page } = web;
      await web.enterAs(by, 'EXTERNAL');
      await web.open(`/p/${by.portalId}/run/settings?tab=terms`);
      const editor = page.locator('[contenteditable=true]');
      await editor.waitFor();
      await web.expectAccessible(`settings-terms-${language}`);
      expect(await page.getByRole('button', { name: told.publish }).isDisabled()).toBe(true);
      await editor.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' And on time.');
      await page.getByRole('button', { name: told.publish }).click();
      await web.expectAccessible(`settings-terms-question-${language}`);
      await page.getByRole('dialog').getByRole('button', { name: told.publish }).click();
      await page.getByText(told.published).waitFor();
      const { rows } = await server.server.superuser.query(
        'SELECT html FROM portal_terms WHERE portal_id = $1 AND version = 2',
        [by.portalId],
      );
      expect(rows[0].html).toContain('And on time.');
      await web.close();
    },
    90_000,
  );

  it('give the portal a colour and a logo, and keep everything readable (an awkward yellow)', async () => {
    const by = await aPortal();
    const web = await settingsPage(by, '?tab=look');
    const { page } = web;
    await page.fill('[name=accent]', '#ffee0');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[name=accent][aria-invalid=true]').waitFor();
    await page.fill('[name=accent]', '#ffee00');
    await page.getByText('In the light theme #ffee00 would be hard to read').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
    await page.locator('main figure').first().locator('img').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('A logo is a PNG, JPEG or WebP picture.').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: sample.png(96, 48, 0x30) });
    await page.getByText('logo.png').waitFor();
    await web.expectAccessible('settings-look');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('header img[src*="/logos/"]').waitFor();
    const { look } = (await settingsOf(by)) as { look: { accent: string; logoUrl: string } };
    expect(look).toMatchObject({ accent: '#ffee00', logoUrl: expect.stringContaining('/logos/') });
    await page.getByText('Saved').first().waitFor();
    await page.getByRole('heading', { name: 'How learners see it' }).waitFor();
    await web.expectAccessible('settings-look-saved');
    await page.getByRole('button', { name: 'Take the logo away' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('header img').waitFor({ state: 'detached' });
    expect(await settingsOf(by)).toMatchObject({ look: { accent: '#ffee00', logoUrl: null } });
    await web.close();
  }, 90_000);

  it.each(
    looks([
      ['light', 320],
      ['dark', 1280],
    ] as const),
  )(
    'show at the door and to learners, readable with any colour: %s, %i px',
    async (theme, width) => {
      const by = await aPortal();
      const { file } = await uploads(by, by.portalId, 'logo.png', sample.png(96, 48, 0x30));
      await setsUp(by, { accent: '#ffee00', logo: file?.sha256 });
      const { token } = await aRegistrationLink(by);
      const web = await openWeb(server, { theme, width });
      const { page } = web;
      await web.open(`/register/${token}`);
      const logo = page.locator('main img[src*="/logos/"]');
      await logo.waitFor();
      expect(await logo.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([
        true,
        96,
      ]);
      await web.expectAccessible('look-register');
      const button = 'main [type=submit]';
      const [, plain] = await shownColours(web, button);
      expect(plain).toBe(theme === 'dark' ? 'rgb(255, 238, 0)' : plain);
      await page.hover(button);
      await web.expectAccessible('look-register-hover');
      expect((await shownColours(web, button))[1]).not.toBe(plain);
      const learner = await aMember(server.server, by.portalId, 'LEARNER', 'EXTERNAL');
      await web.enterAs(learner, 'EXTERNAL');
      await web.open(`/p/${by.portalId}/learn`);
      await page.locator('header img[src*="/logos/"]').waitFor();
      await web.expectAccessible('look-learner');
      // Outside the portal nothing of it stays.
      await web.open('/portals');
      expect(
        await page.evaluate(() => [document.documentElement.dataset.look, document.documentElement.style.length]),
      ).toEqual([undefined, 0]);
      await web.close();
    },
    90_000,
  );
});
