import { readFile } from 'node:fs/promises';
import { type Actor, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { looks } from '../harness/looks.ts';
import { mailsTo } from '../harness/mails.ts';
import { aGroup } from '../harness/members.ts';
import { anEmail } from '../harness/registration.ts';
import { openWeb, type Web, type WebOptions } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;

const words = {
  en: {
    check: 'Check the file',
    refused: 'Refused',
    importNow: 'Import 2 rows',
    done: 'wait for their own yes',
    template: 'Download a template',
    headings: 'E-mail,Full name,Group,Language,Courses,Role',
    onlyRefused: 'Download the refused rows',
    realRun: 'Import of',
  },
  ru: {
    check: 'Проверить файл',
    refused: 'Отклонено',
    importNow: 'Импортировать 2 строки',
    done: 'ждём их собственного согласия',
    template: 'Скачать шаблон',
    headings: 'Электронная почта;ФИО;Группа;Язык;Курсы;Роль',
    onlyRefused: 'Скачать отклонённые строки',
    realRun: 'Импорт:',
  },
};

async function openImports(options: WebOptions = {}): Promise<Web> {
  const web = await openWeb(server, options);
  // Says at which step it stands, before the whole test runs out of time.
  web.page.setDefaultTimeout(15_000);
  await web.enterAs(moderator, 'EXTERNAL');
  await web.open(`/p/${portalId}/run/imports`);
  return web;
}

/** Chooses a file and waits until it has arrived. */
async function chooses({ page }: Pick<Web, 'page'>, name: string, content: string, check: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: check, disabled: false }).waitFor();
}

/** What a button gives to keep. */
async function saved({ page }: Pick<Web, 'page'>, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFile(await download.path(), 'utf8');
}

describeInChromium('imports', () => {
  beforeAll(async () => {
    server = await createWebServer();
    await startTestWorkers(server.server);
    inside = await anInternalModerator(server.server);
    ({ portalId, moderator } = await inside.createsPortal());
    await aGroup(moderator, null, 'Dealers');
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['ru', 'dark', 320],
    ] as const),
  )('goes from a dry run with a broken row to the import and its report, in %s', async (language, theme, width) => {
    const told = words[language];
    const web = await openImports({ language, theme, width });
    expect(await saved(web, told.template)).toBe(`\uFEFF${told.headings}\r\n`);
    const [one, two] = [anEmail(), anEmail()];
    // The headings of the template are the ones that the server reads.
    const sign = told.headings.includes(';') ? ';' : ',';
    const row = (email: string, name: string): string => [email, name, 'Dealers', '', '', ''].join(sign);
    const list = [told.headings, row(one, 'Ida One'), row('not an address', 'Bad Row'), row(two, 'Ivan Two')].join(
      '\n',
    );
    await chooses(web, 'dealers.csv', list, told.check);
    await web.expectAccessible(`imports-${language}`);
    await web.page.getByRole('button', { name: told.check }).click();
    await web.page.getByRole('button', { name: told.importNow }).waitFor();
    const broken = web.page.getByRole('row').filter({ hasText: 'not an address' });
    await broken.getByText(told.refused).waitFor();
    await web.expectAccessible(`import-dry-${language}`);
    // Nothing has happened yet.
    const members = async (): Promise<string[]> => {
      const text = `SELECT status FROM membership WHERE portal_id = $1 AND lower(email) = ANY ($2)`;
      const { rows } = await server.server.superuser.query(text, [
        portalId,
        [one, two].map((email) => email.toLowerCase()),
      ]);
      return rows.map(({ status }) => String(status));
    };
    expect(await members()).toEqual([]);
    await web.page.getByRole('main').getByRole('combobox').selectOption('REFUSED');
    await web.page.waitForURL(/outcome=REFUSED/);
    await web.page.getByRole('row').filter({ hasText: one }).waitFor({ state: 'detached' });
    expect(await saved(web, told.onlyRefused)).toMatch(/not an address/);
    // A reload keeps what the import needs.
    await web.page.reload();
    await web.page.getByRole('button', { name: told.importNow }).click();
    await web.page.getByRole('heading', { level: 1, name: new RegExp(told.realRun) }).waitFor();
    await web.page.getByText(told.done).waitFor();
    await web.page.getByRole('link', { name: one }).waitFor();
    await web.expectAccessible(`import-done-${language}`);
    expect(await members()).toEqual(['AWAITING_ACCEPTANCE', 'AWAITING_ACCEPTANCE']);
    expect(await mailsTo(server.server, one)).toHaveLength(1);
    await web.close();
  });

  it('says why a file cannot be read, and lists it among the imports', async () => {
    const web = await openImports();
    await chooses(web, 'broken.csv', 'Colour,Size\nred,1\n', words.en.check);
    await web.page.getByRole('button', { name: words.en.check }).click();
    await web.page.getByText('Failed').waitFor();
    await web.expectAccessible('import-failed');
    expect(await web.page.getByRole('button', { name: /Import/ }).count()).toBe(0);
    await web.page.getByRole('link', { name: 'All imports' }).click();
    await web.page.getByRole('row').filter({ hasText: 'broken.csv' }).getByText('Failed').waitFor();
    await web.expectAccessible('imports-history');
    await web.close();
  });

  it('says in the internal portal that people come from the directory (R6)', async () => {
    const web = await openWeb(server);
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run/imports`);
    await web.page.getByText('come from the directory').waitFor();
    expect(await web.page.locator('input[type=file]').count()).toBe(0);
    await web.close();
  });
});
