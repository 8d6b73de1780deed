import { invites } from '../api/invitations/invites.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { mailsTo } from '../harness/mails.ts';
import {
  anEmail,
  aPassword,
  aPublishedCourse,
  aRegistrationLink,
  publishesTerms,
  setsUp,
} from '../harness/registration.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

const words = {
  en: { mail: 'Look into your mail', confirm: 'Confirm and go in', hint: /registration link/ },
  ru: { mail: 'Проверьте почту', confirm: 'Подтвердить и войти', hint: /ссылку для регистрации/ },
};

const pathOf = (web: Pick<Web, 'page'>): string => new URL(web.page.url()).pathname;

/** Where the newest mail to an address leads on this server. */
async function mailedPath(email: string): Promise<string> {
  const mails = await mailsTo(server.server, email);
  return new URL(mails.at(-1)?.link ?? '').pathname;
}

async function aPortal(settings: Record<string, unknown> = {}): Promise<Actor> {
  const { moderator } = await inside.createsPortal();
  await setsUp(moderator, { title: 'Dealer Academy', ...settings });
  return moderator;
}

async function fillsIn({ page }: Pick<Web, 'page'>, email: string, password = aPassword): Promise<void> {
  await page.fill('[name=name]', 'Nina New');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
}

const submits = ({ page }: Pick<Web, 'page'>): Promise<void> => page.locator('main [type=submit]').click();

describeInChromium('joining', () => {
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
    'registers by a link and a mail and ends on the course that was sent (R1, R5), in %s',
    async (language, theme, width) => {
      const by = await aPortal({ confirmEmail: true });
      await publishesTerms(by, '<h2>Terms</h2><p>Be <b>kind</b>.</p>');
      const courseId = await aPublishedCourse(by);
      const { token } = await aRegistrationLink(by);
      const web = await openWeb(server, { language, theme, width });
      await web.open(`/register/${token}?to=${courseId}`);
      await web.page.getByText('Dealer Academy').first().waitFor();
      await web.expectAccessible(`register-${language}`);
      const email = anEmail();
      await fillsIn(web, email, 'short');
      await web.page.getByRole('checkbox').check();
      await submits(web);
      // The problem stands at its field, which has the focus; nothing else has to be typed again.
      const password = web.page.locator('[name=password]');
      await web.page.locator('input[name=password][aria-invalid=true]:focus').waitFor();
      expect(await web.page.inputValue('[name=email]')).toBe(email);
      await web.expectAccessible(`register-problem-${language}`);
      await password.fill(aPassword);
      await submits(web);
      await web.page.getByRole('heading', { name: words[language].mail }).waitFor();
      expect(await web.page.locator('main a[href^="/sign-in"]').count()).toBe(0);
      await web.expectAccessible(`register-mail-${language}`);
      await web.open(await mailedPath(email));
      await web.expectAccessible(`register-confirm-${language}`);
      await password.fill('not the password');
      await submits(web);
      await web.page
        .getByRole('alert')
        .filter({ hasText: /\w|[а-я]/i })
        .first()
        .waitFor();
      await password.fill(aPassword);
      await web.page.getByRole('button', { name: words[language].confirm }).click();
      await web.page.waitForURL(`**/p/${by.portalId}/learn/courses/${courseId}`);
      await web.close();
    },
  );

  it.each(looks(['en', 'ru'] as const))(
    'leads from a direct link by way of registration and sign-in to the course (R5), in %s',
    async (language) => {
      const by = await aPortal();
      const courseId = await aPublishedCourse(by);
      const { token } = await aRegistrationLink(by);
      const web = await openWeb(server, { language });
      await web.open(`/go/${courseId}`);
      expect(pathOf(web)).toBe('/sign-in');
      await web.page.getByText(words[language].hint).waitFor();
      await web.expectAccessible(`direct-link-sign-in-${language}`);
      await web.open(`/register/${token}`);
      const email = anEmail();
      await fillsIn(web, email);
      await submits(web);
      await web.page.getByRole('heading', { name: words[language].mail }).waitFor();
      // Nothing has to be confirmed: one can sign in from here as well as from the mail.
      await web.page.locator(`main a[href="/sign-in?next=${encodeURIComponent(`/go/${courseId}`)}"]`).waitFor();
      await web.open(await mailedPath(email));
      await web.page.fill('[name=email]', email);
      await web.page.fill('[name=password]', aPassword);
      await submits(web);
      await web.page.waitForURL(`**/p/${by.portalId}/learn/courses/${courseId}`);
      await web.close();
    },
  );

  it('tells who waits for approval so, at the door and at a direct link (R2)', async () => {
    const by = await aPortal({ confirmEmail: true });
    const courseId = await aPublishedCourse(by);
    const { token } = await aRegistrationLink(by, { mode: 'CLOSED' });
    const web = await openWeb(server, { theme: 'dark' });
    await web.open(`/register/${token}`);
    await web.page.getByText('A moderator looks at it').waitFor();
    const email = anEmail();
    await fillsIn(web, email);
    await submits(web);
    await web.page.getByRole('heading', { name: words.en.mail }).waitFor();
    await web.open(await mailedPath(email));
    await web.page.fill('[name=password]', aPassword);
    await submits(web);
    await web.page.getByRole('heading', { name: 'Almost there' }).waitFor();
    await web.expectAccessible('register-waiting');
    await web.open(`/go/${courseId}`);
    await web.page.getByRole('heading', { name: 'Almost there' }).waitFor();
    expect(pathOf(web)).toBe(`/go/${courseId}`);
    await web.close();
  });

  it('lets somebody who is signed in join with one press, and says so the next time (R1)', async () => {
    const [one, two] = [await aPortal(), await aPortal()];
    const courseId = await aPublishedCourse(two);
    const { token } = await aRegistrationLink(two);
    const learner = await aMember(server.server, one.portalId, 'LEARNER');
    const web = await openWeb(server, { width: 320 });
    await web.enterAs(learner, 'EXTERNAL');
    await web.open(`/go/${courseId}`);
    await web.page.getByRole('heading', { name: 'This is not open to you' }).waitFor();
    await web.expectAccessible('direct-link-nowhere');
    await web.open(`/register/${token}`);
    await web.expectAccessible('join');
    await web.page.getByRole('button', { name: 'Join with this account' }).click();
    await web.page.waitForURL(`**/p/${two.portalId}/learn/courses/${courseId}`);
    await web.open(`/register/${token}`);
    await web.page.getByRole('button', { name: 'Join with this account' }).click();
    await web.page
      .getByRole('alert')
      .filter({ hasText: /already/ })
      .first()
      .waitFor();
    await web.page.getByRole('link', { name: 'To my portals' }).click();
    await web.page.waitForURL('**/portals');
    await web.close();
  });

  it('accepts an invitation with a new password, and the next one with that (R3)', async () => {
    const [one, two] = [await aPortal(), await aPortal({ title: 'Second School' })];
    const email = anEmail();
    await invites(one, [email]);
    const web = await openWeb(server);
    await web.open(await mailedPath(email));
    await web.expectAccessible('invitation-new');
    await web.page.fill('[name=name]', 'Nina New');
    await web.page.fill('[name=password]', 'short');
    await submits(web);
    await web.page.locator('input[name=password][aria-invalid=true]:focus').waitFor();
    await web.page.fill('[name=password]', aPassword);
    await submits(web);
    await web.page.waitForURL(`**/p/${one.portalId}/learn`);
    await web.close();
    await invites(two, [email]);
    const later = await openWeb(server, { theme: 'dark', width: 320 });
    await later.open(await mailedPath(email));
    await later.expectAccessible('invitation-known');
    await later.page.fill('[name=password]', aPassword);
    await submits(later);
    await later.page.waitForURL(`**/p/${two.portalId}/learn`);
    await later.close();
  });

  it.each(looks(['light', 'dark'] as const))(
    'refuses kindly what is unknown or over, and tells nothing more (S24), %s',
    async (theme) => {
      const by = await aPortal();
      const { token, linkId } = await aRegistrationLink(by);
      await server.server.superuser.query(
        `UPDATE registration_link SET expires_at = now() - interval '1 minute' WHERE id = $1`,
        [linkId],
      );
      const web = await openWeb(server, { theme, width: 320 });
      const refusal = web.page.getByRole('heading', { level: 1, name: 'This link does not work' });
      for (const path of [`/register/${token}`, '/register/unknown', '/invitation/unknown']) {
        await web.open(path);
        await refusal.waitFor();
        expect(await web.page.getByText('Dealer Academy').count()).toBe(0);
      }
      await web.expectAccessible('link-invalid');
      await web.open('/register/confirm/unknown');
      await web.page.fill('[name=password]', aPassword);
      await submits(web);
      await refusal.waitFor();
      await web.close();
    },
  );
});
