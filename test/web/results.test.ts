import { aCertified, aGradedAttempt, aShowingTest, followGrading, someCompetencies } from '../harness/achievements.ts';
import { aPublishedTest } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { allRight, takes } from '../harness/grading.ts';
import { aPublishedCourse, enrolls, startsCourse } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { aResultsStage, type ResultsStage } from '../harness/resultsStage.ts';
import { until } from '../harness/until.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let stage: ResultsStage;
let run: string;
let testId: string;
let attempts: string[];
let courseId: string;

const words = {
  en: {
    passed: 'passed',
    missed: 'not passed',
    waits: 'Waits to be graded',
    by: 'by the learner',
    grade: 'Grade: Question 8',
    overdue: 'Overdue',
  },
  pl: {
    passed: 'zaliczone',
    missed: 'niezaliczone',
    waits: 'Czeka na ocenę',
    by: 'przez uczestnika',
    grade: 'Oceń: Pytanie 8',
    overdue: 'Po terminie',
  },
};

const speaks = (language: string) => server.server.superuser.query('UPDATE account SET language = $1', [language]);

describeInChromium('results', () => {
  beforeAll(async () => {
    server = await createWebServer();
    stage = await aResultsStage(server.server);
    const { moderator, portalId, anna, boris } = stage;
    run = `/p/${portalId}/run`;
    ({ testId } = await aPublishedTest(moderator, { title: 'Talking with customers', passMark: 50 }));
    attempts = [
      await takes(anna, testId, { ...allRight, ESSAY: 'Because they know best.' }),
      await takes(boris, testId, { TRUE_FALSE: false }),
    ];
    courseId = await aPublishedCourse(moderator, 'Heat pumps for installers');
    await enrolls(moderator, [anna.memberId, boris.memberId], [courseId], { dueAt: '2031-05-04T12:00:00.000Z' });
    await startsCourse(anna, courseId);
    await server.server.superuser.query(`UPDATE enrollment SET due_at = '2020-01-01' WHERE membership_id = $1`, [
      boris.memberId,
    ]);
    const shows = await aShowingTest(moderator, await someCompetencies(moderator, 1));
    const shown = [await aGradedAttempt(anna, shows), await aGradedAttempt(boris, shows)];
    await followGrading(server.server, portalId, shown);
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'lists who is how far, and keeps filters over a reload, in %s',
    async (language, theme, width) => {
      const say = words[language as 'en'] ?? words.en;
      const isTold = language in words;
      await speaks(language);
      const web = await openWeb(server, { language, theme, width });
      await web.enterAs(stage.moderator, 'EXTERNAL');
      const { page } = web;
      page.setDefaultTimeout(15_000);
      const table = page.getByRole('table');
      await web.open(`${run}/results`);
      await table.getByText('Boris Petrov').waitFor();
      await web.expectAccessible(`results-courses-${language}`);
      await web.open(`${run}/results/attempts`);
      await table.getByText('Boris Petrov').first().waitFor();
      await web.expectAccessible(`results-tests-${language}`);
      await web.open(`${run}/results/evidence`);
      await table.getByText('Anna Nowak').waitFor();
      await web.expectAccessible(`results-evidence-${language}`);
      await web.open(`${run}/results/attempts/${attempts[0]}`);
      await page.getByText('Because they know best.').waitFor();
      await page.getByText('→ Paris').waitFor();
      await page.locator('[name=extraAttempts]').waitFor();
      if (isTold) await page.getByText(say.by).waitFor();
      await web.expectAccessible(`results-attempt-${language}`);
      if (isTold) {
        await page.getByRole('button', { name: say.grade }).click();
        await page.locator('[name=points]').waitFor();
        await web.expectAccessible(`results-attempt-grade-${language}`);
      }
      await web.close();
    },
    60_000,
  );

  it('filters by person, state and outcome in the address', async () => {
    await speaks('en');
    const web = await openWeb(server);
    await web.enterAs(stage.moderator, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    const rows = page.getByRole('table').locator('tbody tr');
    await web.open(`${run}/results`);
    await page.getByLabel('State').selectOption('Overdue');
    await page.waitForURL('**/results?state=OVERDUE');
    await rows.getByText('Anna Nowak').waitFor({ state: 'detached' });
    await page.reload();
    await rows.getByText('Boris Petrov').waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByRole('link', { name: 'Attempts at tests' }).click();
    await page.getByRole('table', { name: 'Attempts at tests' }).waitFor();
    await page.getByRole('searchbox').fill('nowak');
    await page.waitForURL('**/attempts?search=nowak');
    await rows.getByText('Boris Petrov').first().waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'All tests' }).click();
    await page.getByRole('option', { name: 'Talking with customers' }).click();
    await page.waitForURL(`**/attempts?search=nowak&test=${testId}`);
    await page.getByLabel('State').selectOption(words.en.waits);
    await page.reload();
    await rows.getByText('Anna Nowak').waitFor();
    expect(await rows.count()).toBe(1);
    const chosen = page.getByRole('combobox', { name: 'All tests' });
    await until('the test by its name', async () => (await chosen.inputValue()) === 'Talking with customers');
    await page.getByLabel('Passed or not').selectOption('passed');
    await page.getByText('Nothing matches.').waitFor();
    await page.getByRole('button', { name: 'Take the filters away' }).click();
    await rows.getByText('Boris Petrov').first().waitFor();
    await web.close();
  }, 60_000);

  it('shows a manager the own groups, and no solutions (S5, L4)', async () => {
    const web = await openWeb(server);
    await web.enterAs(stage.manager, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    for (const place of ['results', 'results/attempts', 'results/evidence', 'certificates']) {
      await web.open(`${run}/${place}`);
      await page.getByText(/of your groups/).waitFor();
      if (place !== 'certificates') await page.getByText('Anna Nowak').first().waitFor();
      expect(await page.getByText('Boris').count()).toBe(0);
      expect(await page.getByRole('combobox', { name: /^All (courses|tests|competencies)$/ }).count()).toBe(0);
    }
    await web.open(`${run}/results/attempts/${attempts[0]}`);
    await page.getByText('shown to moderators only').waitFor();
    expect(await page.locator('[name=extraAttempts]').count()).toBe(0);
    await web.expectAccessible('results-attempt-manager');
    await web.open(`${run}/grading`);
    await page.getByRole('table').getByText('Anna Nowak').waitFor();
    expect(await page.getByRole('table').locator('tbody tr').count()).toBe(1);
    await page.goto(`${server.url}${run}/results/attempts/${attempts[1]}`);
    await page.getByRole('heading', { name: 'Nothing is here' }).waitFor();
    await web.close();
  }, 60_000);

  it('gives one person more attempts and more time (L6)', async () => {
    const web = await openWeb(server);
    await web.enterAs(stage.moderator, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    await web.open(`${run}/results/attempts/${attempts[1]}`);
    await page.getByText('What about essay?').waitFor();
    await page.locator('[name=extraAttempts]').fill('2');
    await page.locator('[name=extraMinutes]').fill('15');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved').waitFor();
    const { rows } = await server.server.superuser.query(
      'SELECT extra_attempts, extra_seconds FROM allowance WHERE membership_id = $1',
      [stage.boris.memberId],
    );
    expect(rows).toEqual([{ extra_attempts: 2, extra_seconds: 900 }]);
    await page.reload();
    await page.locator('[name=extraMinutes]').waitFor();
    expect(await page.locator('[name=extraMinutes]').inputValue()).toBe('15');
    await web.close();
  }, 60_000);

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )('revokes a certificate, and the public page says so; then makes it anew (L8), %s', async (theme, width) => {
    const { anna } = stage;
    await server.server.superuser.query('DELETE FROM certificate; DELETE FROM enrollment');
    const { id } = await aCertified(anna, courseId);
    const { rows } = await server.server.superuser.query('SELECT number FROM certificate WHERE id = $1', [id]);
    const { number } = rows[0];
    const verified = async (given: string) =>
      (
        await anna.execute('query ($number: String!) { verifyCertificate(number: $number) { status } }', {
          number: given,
        })
      ).expectData<{ verifyCertificate: { status: string } }>().verifyCertificate.status;
    expect(await verified(number)).toBe('VALID');
    const web = await openWeb(server, { theme, width });
    await web.enterAs(stage.moderator, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    await web.open(`${run}/certificates?search=heat`);
    await page.getByText('Anna Nowak').waitFor();
    await web.expectAccessible('certificates');
    const pdf = await page.getByRole('link', { name: `Open the PDF of ${number}` }).getAttribute('href');
    expect((await page.request.get(new URL(pdf ?? '', server.url).href)).headers()['content-type']).toContain('pdf');
    const menu = page.getByRole('button', { name: `Actions for ${number}` });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await dialog.getByText('Please say why.').waitFor();
    await dialog.locator('[name=reason]').fill('The course was completed by somebody else.');
    await web.expectAccessible('certificates-revoke');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText(/^Revoked on/).waitFor();
    expect(await verified(number)).toBe('REVOKED');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Make it anew' }).click();
    await dialog.getByRole('button', { name: 'Make it anew' }).click();
    await page.getByText(/The new certificate has number/).waitFor();
    await page.getByText('Valid', { exact: true }).last().waitFor();
    await web.expectAccessible('certificates-reissued');
    await web.close();
  });
});
