import { readFile } from 'node:fs/promises';
import { aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { until } from '../harness/until.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: InternalModerator;

describeInChromium('the account page', () => {
  beforeAll(async () => {
    server = await createWebServer();
    moderator = await anInternalModerator(server.server);
  }, 120_000);

  it('is in the menu on both sites, and keeps language and mails with the account', async () => {
    // Of this test alone, since its session ends here.
    const person = await anInternalModerator(server.server);
    const web = await openWeb(server);
    const { page } = web;
    await web.enterAs(person, 'INTERNAL');
    await web.open(`/internal/p/${person.portalId}/run`);
    await page.locator('header button[popovertarget]').last().click();
    await page.getByRole('link', { name: 'My account' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    await page.getByLabel('Notices that I did not read').uncheck();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await page.getByLabel('Notices that I did not read').waitFor();
    expect(await page.getByLabel('Notices that I did not read').isChecked()).toBe(false);
    await page.getByRole('main').getByLabel('Language').selectOption('pl');
    await page.getByRole('heading', { level: 1, name: 'Moje konto' }).waitFor();
    // Shown at once, kept a moment later.
    await until('language and mails are kept', async () => {
      const text = 'SELECT language, notice_mails FROM account WHERE id = $1';
      const { rows } = await server.server.superuser.query(text, [person.accountId]);
      return rows[0].language === 'pl' && rows[0].notice_mails === false;
    });
    await page.getByRole('main').getByRole('button', { name: 'Wyloguj' }).click();
    await page.locator('[name=password]').waitFor();
    await web.close();
  });

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )(
    'gives people their data and lets them go, after a second step, in %s',
    async (theme, width) => {
      const [kept, left] = [await moderator.createsPortal(), await moderator.createsPortal()];
      const learner = await aMember(server.server, left.portalId, 'LEARNER');
      await server.server.superuser.query(
        `INSERT INTO membership (portal_id, account_id, role, status, email, name) VALUES ($1, $2, 'LEARNER', 'ACTIVE', $3, $3)`,
        [kept.portalId, learner.accountId, learner.email],
      );
      await server.server.superuser.query('UPDATE account SET email_proved_at = NULL WHERE id = $1', [
        learner.accountId,
      ]);
      const web = await openWeb(server, { theme, width });
      const { page } = web;
      await web.enterAs(learner, 'EXTERNAL');
      await web.open('/account');
      await page.getByText('not confirmed yet').waitFor();
      await web.expectAccessible('account');
      await page.getByRole('button', { name: 'Send the confirmation mail' }).click();
      await page.getByRole('status').filter({ hasText: /\w/ }).first().waitFor();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download my data: ${left.name}` }).click();
      const file = await saving;
      expect(file.suggestedFilename()).toBe(`${left.name}.json`);
      expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
        account: { email: learner.email },
      });
      await page.getByRole('button', { name: `Withdraw my consent: ${left.name}` }).click();
      const dialog = page.getByRole('dialog');
      const leave = dialog.getByRole('button', { name: 'Withdraw my consent' });
      expect(await leave.isDisabled()).toBe(true);
      await web.expectAccessible('withdraw-consent');
      await dialog.getByLabel('I understand that my data will be erased.').check();
      await leave.click();
      await dialog.getByRole('status').filter({ hasText: /\w/ }).waitFor();
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await page.getByRole('button', { name: `Download my data: ${left.name}` }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: `Download my data: ${kept.name}` }).waitFor();
      await web.close();
    },
    60_000,
  );
});
