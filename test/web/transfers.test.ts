import { seedCourse } from '../../bench/seedCourse.ts';
import { anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson } from '../harness/courses.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { looks } from '../harness/looks.ts';
import { arrives, orders } from '../harness/transfers.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: InternalModerator;
const size = { lessons: 3, lessonKilobytes: 1, questions: 4, competencies: 2 };

const words = {
  en: {
    copy: 'Copy to external portal',
    all: 'Select all 2 found',
    next: 'Next: what will be copied',
    added: '2 competencies will be added',
    order: 'Copy to 2 portals',
    done: '2 of 2 portals are done',
    complete: 'Data transfer complete',
    arrived: 'What arrived',
  },
  pl: {
    copy: 'Kopiuj do portalu zewnętrznego',
    all: 'Zaznacz znalezione (2)',
    next: 'Dalej: podgląd kopii',
    added: 'Zostaną dodane 2 kompetencje',
    order: 'Kopiuj do 2 portali',
    done: 'Gotowe: 2 z 2 portali',
    complete: 'Przeniesienie danych zakończone',
    arrived: 'Co dotarło',
  },
};

const course = (title: string) => seedCourse(server.server.superuser, moderator.portalId, size, title);

async function opens(web: Web, path: string): Promise<void> {
  await web.enterAs(moderator, 'INTERNAL');
  await web.open(`/internal/p/${moderator.portalId}/run/${path}`);
}

describeInChromium('copying to portals', () => {
  beforeAll(async () => {
    server = await createWebServer();
    await startTestWorkers(server.server);
    moderator = await anInternalModerator(server.server);
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'leads from the choice over a look to the copies, in %s',
    async (language, theme, width) => {
      const told = words[language];
      const { courseId } = await course(`Heat pumps ${language}`);
      for (const one of ['north', 'south']) await moderator.createsPortal(`${one}.${language}@dealers.example`);
      await moderator.createsPortal(`elsewhere.${language}@partners.example`);
      const { page, ...web } = await openWeb(server, { language, theme, width });
      await opens({ page, ...web }, `courses/${courseId}`);
      await page.getByRole('button', { name: told.copy }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('searchbox').fill(`${language}@dealers`);
      await dialog.getByRole('button', { name: told.all }).click();
      expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(2);
      await web.expectAccessible('transfers-choice');
      await dialog.getByRole('button', { name: told.next }).click();
      await dialog.getByText(told.added).first().waitFor();
      expect(await dialog.getByText(told.added).count()).toBe(2);
      await web.expectAccessible('transfers-preview');
      await dialog.getByRole('button', { name: told.order }).click();
      await dialog.getByText(told.done).first().waitFor();
      expect(await dialog.getByText(told.complete, { exact: true }).count()).toBe(2);
      await web.expectAccessible('transfers-progress');
      await dialog.getByRole('link', { name: `north.${language}@dealers.example` }).click();
      await page.getByRole('heading', { name: told.arrived }).waitFor();
      await page.getByText(`Skill of Heat pumps ${language} 1`).waitFor();
      await web.expectAccessible('transfer');
      await web.close();
    },
    60_000,
  );

  it('finds the portal chosen that one comes from, and leads back to it', async () => {
    await course('From its portal');
    const { portalId, name } = await moderator.createsPortal('chosen@dealers.example');
    const { page, ...web } = await openWeb(server);
    await opens({ page, ...web }, `courses?copyTo=${portalId}`);
    const row = page.getByRole('row').filter({ hasText: 'From its portal' });
    await row.getByRole('button', { name: words.en.copy }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name }).waitFor();
    expect(await dialog.getByRole('checkbox', { name }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await dialog.getByRole('button', { name: words.en.next }).click();
    await dialog.getByRole('button', { name: 'Copy to 1 portal' }).click();
    await dialog.getByRole('link', { name: 'To the portal' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await web.close();
  });

  it('tells what is there already, and makes another copy only when asked', async () => {
    const { courseId } = await course('Twice');
    const { portalId, name } = await moderator.createsPortal('twice@dealers.example');
    await arrives(moderator, await orders(moderator, 'COURSE', courseId, portalId));
    const { page, ...web } = await openWeb(server);
    await opens({ page, ...web }, `courses/${courseId}`);
    await page.getByRole('button', { name: words.en.copy }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('twice@');
    await dialog.getByLabel(name).check();
    await dialog.getByRole('button', { name: words.en.next }).click();
    await dialog.getByText('Already there: Twice').waitFor();
    expect(await dialog.getByRole('button', { name: 'Copy to 1 portal' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Make a new copy where one is there already').check();
    await dialog.getByText('2 competencies are there already').waitFor();
    await dialog.getByRole('button', { name: 'Copy to 1 portal' }).click();
    await dialog.getByText('1 of 1 portal is done').first().waitFor();
    const { rows } = await server.server.superuser.query(
      `SELECT count(*)::int AS n FROM content WHERE portal_id = $1 AND kind = 'COURSE'`,
      [portalId],
    );
    expect(rows).toEqual([{ n: 2 }]);
    await web.close();
  });

  it('says what to do about what was never published', async () => {
    const courseId = await aCourse(moderator, 'Only a draft');
    await aLesson(moderator, courseId, 'One');
    const { page, ...web } = await openWeb(server);
    await opens({ page, ...web }, `courses/${courseId}`);
    await page.getByRole('button', { name: words.en.copy }).click();
    await page.getByRole('dialog').getByText('Publish it first').waitFor();
    await web.close();
  });

  it('lists transfers by state and portal, in the address, and forgets no filter on a reload', async () => {
    const { courseId } = await course('Listed');
    const { portalId, name } = await moderator.createsPortal('listed@dealers.example');
    await arrives(moderator, await orders(moderator, 'COURSE', courseId, portalId));
    const { page, ...web } = await openWeb(server);
    await opens({ page, ...web }, `transfers?target=${portalId}`);
    await page.getByRole('link', { name: 'Listed' }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await web.expectAccessible('transfers');
    await page.getByLabel('State').selectOption('FAILED');
    await page.getByText('Nothing matches.').waitFor();
    await page.reload();
    await page.getByText('Nothing matches.').waitFor();
    await page.getByLabel('State').selectOption('COMPLETED');
    await page.getByRole('button', { name: 'Show all portals' }).click();
    await page.getByRole('cell', { name }).waitFor();
    expect(new URL(page.url()).search).toBe('?state=COMPLETED');
    await web.close();
  });
});
