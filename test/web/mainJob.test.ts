import type { Page } from 'playwright-core';
import { anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { expectTicked, stepOf } from '../harness/homeSteps.ts';
import { mailsTo } from '../harness/mails.ts';
import { anEmail, aPassword, aPublishedCourse } from '../harness/registration.ts';
import { openWeb, type Web, type WebOptions } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    create: 'Create a portal',
    ready: 'The portal is ready',
    copy: 'Copy',
    password: 'Password',
    choose: 'Choose content',
    copyTo: 'Copy to external portal',
    next: 'Next: what will be copied',
    order: 'Copy to 1 portal',
    waits: 'Waiting',
    close: 'Close',
    menu: 'Menu',
    elsewhere: 'Competencies',
    complete: 'Data transfer complete',
    bell: 'Notices',
    home: 'Home',
    link: 'Registration link',
    direct: (title: string) => `Direct link: ${title}`,
    mail: 'Look into your mail',
    confirm: 'Confirm and go in',
    enrol: 'Enrol',
    begin: 'Begin',
    toLesson: 'Continue: Lesson',
    isDone: '1 of 1 step done',
    allSteps: 'All six steps are done',
    begun: '1 learner has begun.',
  },
  pl: {
    create: 'Utwórz portal',
    ready: 'Portal jest gotowy',
    copy: 'Kopiuj',
    password: 'Hasło',
    choose: 'Wybierz treści',
    copyTo: 'Kopiuj do portalu zewnętrznego',
    next: 'Dalej: podgląd kopii',
    order: 'Kopiuj do 1 portalu',
    waits: 'Czeka',
    close: 'Zamknij',
    menu: 'Menu strony',
    elsewhere: 'Kompetencje',
    complete: 'Przeniesienie danych zakończone',
    bell: 'Powiadomienia',
    home: 'Start',
    link: 'Link rejestracyjny',
    direct: (title: string) => `Bezpośredni link: ${title}`,
    mail: 'Sprawdź pocztę',
    confirm: 'Potwierdź i wejdź',
    enrol: 'Zapisz się',
    begin: 'Zacznij',
    toLesson: 'Kontynuuj: Lesson',
    isDone: 'Ukończono 1 z 1 kroku',
    allSteps: 'wszystkie sześć kroków jest za tobą',
    begun: 'Zaczęła 1 osoba.',
  },
};
type Words = (typeof words)['en'];

/** What a moderator at work needs on the way. */
interface Job {
  say: Words;
  title: string;
  portalName: string;
  web: Web;
}

const submits = (page: Page): Promise<void> => page.locator('main [type=submit]').click();
const bell = ({ web: { page }, say }: Job, count: number) =>
  page.getByRole('button', { name: new RegExp(`^${say.bell}: ${count} `) });
const toast = ({ web: { page }, say }: Job) => page.getByRole('alert').filter({ hasText: say.complete });

/** What a button of the page copies. */
async function copied({ web: { page }, say }: Job, label: string): Promise<string> {
  const field = page.locator('main').getByLabel(label, { exact: true });
  const value = await field.inputValue();
  await page.getByRole('button', { name: `${say.copy}: ${label}`, exact: true }).click();
  await page.waitForFunction((text) => navigator.clipboard.readText().then((got) => got === text), value);
  return value;
}

/** Goes to a place of the navigation, which a narrow window keeps behind a button. */
async function goesTo({ web: { page }, say }: Job, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: say.menu, exact: true });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function aModeratorAtWork(language: 'en' | 'pl', options: WebOptions): Promise<Job & { by: InternalModerator }> {
  const by = await anInternalModerator(server.server);
  await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [by.accountId, language]);
  const title = `Heat pumps ${language}`;
  await aPublishedCourse(by, title);
  const web = await openWeb(server, { language, ...options });
  await web.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await web.signIn(by.email, by.password, 'INTERNAL');
  return { by, web, title, say: words[language], portalName: `${unique('dealer')}@outside.example` };
}

/** From the home to a new portal, and on to the content. */
async function createsAPortal(job: Job): Promise<void> {
  const { web, say, portalName } = job;
  const { page } = web;
  await page.locator('main').getByRole('link', { name: say.create }).click();
  await page.fill('[name=name]', portalName);
  await submits(page);
  await page.getByRole('heading', { level: 1, name: say.ready }).waitFor();
  await copied(job, say.password);
  await page.getByRole('link', { name: say.choose }).click();
}

/** Orders a copy from the page of the course; it waits, since no worker runs. */
async function ordersACopy({ web: { page }, say, title, portalName }: Job): Promise<void> {
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: say.copyTo }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(portalName).check();
  await dialog.getByRole('button', { name: say.next }).click();
  await dialog.getByRole('button', { name: say.order }).click();
  await dialog.getByText(say.waits).first().waitFor();
  await dialog.getByRole('button', { name: say.close }).first().click();
  await dialog.waitFor({ state: 'detached' });
}

/** As moderators of a portal may want it: nobody is in before following the link of a mail (R2). */
async function asksForProof(portalName: string): Promise<void> {
  await server.server.superuser.query(
    `INSERT INTO portal_settings (portal_id, confirm_email) SELECT id, true FROM portal WHERE name = $1
     ON CONFLICT (portal_id) DO UPDATE SET confirm_email = true`,
    [portalName],
  );
}

/** Opens the registration link in a window of their own and follows the mail. */
async function registers({ page }: Web, say: Words, link: string): Promise<void> {
  await page.goto(server.url + new URL(link).pathname);
  const email = anEmail();
  await page.fill('[name=name]', 'Nina New');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', aPassword);
  await submits(page);
  await page.getByRole('heading', { name: say.mail }).waitFor();
  const mailed = (await mailsTo(server.server, email)).at(-1)?.link ?? '';
  await page.goto(server.url + new URL(mailed).pathname);
  await page.fill('[name=password]', aPassword);
  await page.getByRole('button', { name: say.confirm }).click();
  await page.waitForURL('**/learn');
}

/** Opens a direct link, enrols in the course behind it, and begins. */
async function beginsByLink({ page }: Web, say: Words, link: string): Promise<void> {
  await page.goto(server.url + new URL(link).pathname);
  await page.waitForURL('**/learn/courses/*');
  await page.getByRole('button', { name: say.enrol, exact: true }).click();
  await page.getByRole('button', { name: say.begin, exact: true }).click();
  await page.getByRole('link', { name: say.toLesson }).waitFor();
}

describeInChromium('the main job', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each([
    ['en', { theme: 'light', width: 1280 }, { theme: 'dark', width: 320 }],
    ['pl', { theme: 'dark', width: 640 }, { theme: 'light', width: 1024 }],
  ] as const)(
    'is done by a moderator and a learner in two windows at once, in %s',
    async (language, desk, phone) => {
      const job = await aModeratorAtWork(language, desk);
      const { web, say, title, portalName } = job;
      const { page } = web;
      await expectTicked(web);
      await createsAPortal(job);
      await ordersACopy(job);
      await goesTo(job, say.elsewhere);
      expect(await toast(job).count()).toBe(0);
      await drainJobs(server.server);
      // It is told where the moderator is now, once, and without a reload.
      await toast(job).filter({ hasText: title }).filter({ hasText: portalName }).waitFor();
      await bell(job, 1).waitFor();
      expect(await toast(job).count()).toBe(1);
      expect(new URL(page.url()).pathname).toMatch(/\/run\/competencies$/);
      await web.expectAccessible(`main-job-told-${language}`);
      await goesTo(job, say.home);
      await expectTicked(web, 1, 2);
      const link = await copied(job, say.link);
      const direct = await copied(job, say.direct(title));
      const learner = await openWeb(server, { language, ...phone });
      await asksForProof(portalName);
      await registers(learner, say, link);
      await expectTicked(web, 1, 2, 3, 4);
      await beginsByLink(learner, say, direct);
      await page.getByText(say.allSteps).waitFor();
      await expectTicked(web, 1, 2, 3, 4, 5, 6);
      await stepOf(web, 6).getByText(say.begun).waitFor();
      await learner.page.getByRole('link', { name: say.toLesson }).click();
      await learner.page.getByText(say.isDone).first().waitFor();
      await learner.expectAccessible(`main-job-learner-${language}`);
      await web.expectAccessible(`main-job-done-${language}`);
      // What was told once is not told again, however often the page is loaded.
      await page.reload();
      await bell(job, 1).waitFor();
      expect(await toast(job).count()).toBe(0);
      await learner.close();
      await web.close();
    },
    60_000,
  );
});
