import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { aPublishedCourse, aRegistrationLink, registers, setsUp } from '../harness/registration.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

const words = {
  en: {
    title: 'Registration links',
    create: 'Make the link',
    closed: /^After a moderator/,
    valid: 'Works',
    save: 'Save',
    saved: 'Saved',
  },
  pl: {
    title: 'Linki do rejestracji',
    create: 'Utwórz link',
    closed: /^Po zatwierdzeniu/,
    valid: 'Działa',
    save: 'Zapisz',
    saved: 'Zapisano',
  },
};

async function aPortal(): Promise<Actor> {
  const { moderator } = await inside.createsPortal();
  await setsUp(moderator, { title: 'Dealer Academy' });
  await server.server.superuser.query('UPDATE account SET language = NULL');
  return moderator;
}

/** What the API says of the portal's links. */
async function linksOf(by: Actor): Promise<Record<string, unknown>[]> {
  const answer = await by.execute(
    `query ($portalId: ID!) { registrationLinks(portalId: $portalId) { nodes {
      id name mode domains maxUses expiresAt groupId state courses { id } } } }`,
    { portalId: by.portalId },
  );
  return answer.expectData<{ registrationLinks: { nodes: Record<string, unknown>[] } }>().registrationLinks.nodes;
}

describeInChromium('registration links', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'are made and changed, each rule explained and refused at its field (R2, R4), in %s',
    async (language, theme, width) => {
      const by = await aPortal();
      const courseId = await aPublishedCourse(by, 'Golf for beginners');
      const web = await openWeb(server, { language, theme, width });
      const { page } = web;
      const told = words[language];
      await web.enterAs(by, 'EXTERNAL');
      await web.open(`/p/${by.portalId}/run/registration`);
      await page.getByRole('heading', { level: 1, name: told.title }).waitFor();
      await web.expectAccessible(`registration-${language}`);
      await web.open(`/p/${by.portalId}/run/registration/new`);
      await page.fill('[name=name]', 'Dealers, spring');
      await page.getByLabel(told.closed).check();
      const domains = page.getByPlaceholder('dealer.example');
      await domains.fill('no domain');
      await domains.press('Enter');
      await page.fill('[name=maxUses]', '5');
      await page.fill('[name=expiresAt]', '2999-01-01T12:00');
      await web.expectAccessible(`registration-new-${language}`);
      await page.getByRole('button', { name: told.create }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await web.expectAccessible(`registration-problem-${language}`);
      await domains.press('Backspace');
      await domains.press('Backspace');
      await domains.fill('@Dealer.example');
      await domains.press('Enter');
      await page.getByRole('button', { name: told.create }).click();
      await page.getByRole('heading', { level: 1, name: 'Dealers, spring' }).waitFor();
      await page.getByText(told.valid).first().waitFor();
      expect((await linksOf(by)).find(({ name }) => name === 'Dealers, spring')).toMatchObject({
        mode: 'CLOSED',
        domains: ['dealer.example'],
        maxUses: 5,
        courses: [],
      });
      await web.expectAccessible(`registration-link-${language}`);
      const courses = page.getByRole('combobox', { name: /Courses|Kursy/ });
      await courses.click();
      await courses.fill('golf');
      await page.getByRole('option', { name: 'Golf for beginners' }).click();
      await page.fill('[name=maxUses]', '');
      await page.getByRole('button', { name: told.save, exact: true }).click();
      await page.getByText(told.saved).first().waitFor();
      expect((await linksOf(by)).find(({ name }) => name === 'Dealers, spring')).toMatchObject({
        maxUses: null,
        courses: [{ id: courseId }],
      });
      await web.close();
    },
    90_000,
  );

  it('count who comes while the page is open, and get another address or end (R4)', async () => {
    const by = await aPortal();
    const { token, linkId, url } = await aRegistrationLink(by, { name: 'Stand at the fair', maxUses: 3 });
    const web = await openWeb(server);
    const { page } = web;
    await web.enterAs(by, 'EXTERNAL');
    await web.open(`/p/${by.portalId}/run/registration`);
    const row = page.getByRole('row').filter({ hasText: 'Stand at the fair' });
    await row.getByText('3 of 3').waitFor();
    await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
    expect((await registers(server.server, token)).outcome).toBe('RegisterSuccess');
    await row.getByText('2 of 3').waitFor();
    expect(await row.getByRole('cell').nth(3).textContent()).toBe('1');
    await row.getByRole('link', { name: 'Stand at the fair' }).click();
    const address = page.getByRole('textbox', { name: 'Address of the link' });
    expect(await address.inputValue()).toBe(url);
    await page.getByRole('link', { name: 'Poster' }).click();
    await page.getByRole('img', { name: url }).waitFor();
    await web.expectAccessible('registration-poster');
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'New address' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('stops working at once').waitFor();
    await web.expectAccessible('registration-rotate');
    await dialog.getByRole('button', { name: 'New address' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(
      (old) => document.querySelector<HTMLInputElement>('main input[readonly]')?.value !== old,
      url,
    );
    expect((await registers(server.server, token)).outcome).toBe('REGISTRATION_LINK_INVALID');
    await page.getByRole('button', { name: 'End the link' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await linksOf(by)).find(({ id }) => id === linkId)).toMatchObject({ state: 'VALID' });
    await page.getByRole('button', { name: 'End the link' }).click();
    await dialog.getByRole('button', { name: 'End the link' }).click();
    await page.getByText('was ended and stays so').waitFor();
    expect((await linksOf(by)).find(({ id }) => id === linkId)).toMatchObject({ state: 'REVOKED' });
    await web.expectAccessible('registration-ended');
    await web.close();
  }, 90_000);

  it('are not for the internal portal (R6), nor for who only learns', async () => {
    const web = await openWeb(server, { theme: 'dark' });
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run/registration`);
    await web.page.getByRole('heading', { name: 'Nobody registers in the internal portal' }).waitFor();
    expect(await web.page.getByRole('link', { name: 'Registration links' }).count()).toBe(0);
    await web.expectAccessible('registration-internal');
    await web.open(`/internal/p/${inside.portalId}/run/registration/00000000-0000-7000-8000-000000000000`);
    await web.page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    await web.close();
  }, 90_000);
});
