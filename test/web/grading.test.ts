import { describeInChromium } from '../harness/chromium.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { aTestOf, gradeAnswer, resultOf, reviews, setsTest, takes } from '../harness/grading.ts';
import { looks } from '../harness/looks.ts';
import { aResultsStage, essaysOf, type ResultsStage } from '../harness/resultsStage.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let stage: ResultsStage;
let run: string;

const words = {
  en: {
    begin: 'Begin grading',
    waiting: 'To grade',
    all: 'All is graded',
    next: 'Save and next',
    two: '2 answers wait',
  },
  pl: {
    begin: 'Zacznij oceniać',
    waiting: 'Do oceny',
    all: 'Wszystko ocenione',
    next: 'Zapisz i dalej',
    two: 'Czekają 2 odpowiedzi',
  },
};

async function window(language = 'en', theme: 'light' | 'dark' = 'light', width = 1280): Promise<Web> {
  const web = await openWeb(server, { language, theme, width });
  web.page.setDefaultTimeout(15_000);
  await web.enterAs(stage.moderator, 'EXTERNAL');
  return web;
}

describeInChromium('grading', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);
  beforeEach(async () => {
    stage = await aResultsStage(server.server);
    run = `/p/${stage.portalId}/run`;
  });

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'grades essays by keyboard while another window sees the queue shrink, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const { moderator, anna, boris } = stage;
      const { attemptIds } = await essaysOf(
        moderator,
        'Talking with customers',
        ['How do you listen to somebody who is angry?'],
        [anna, boris],
      );
      await server.server.superuser.query('UPDATE account SET language = $1', [language]);
      const other = await window(language, theme, width);
      await other.open(`${run}/grading`);
      const rows = other.page.getByRole('table', { name: say.waiting }).locator('tbody tr');
      await rows.nth(1).waitFor();
      await other.expectAccessible(`grading-queue-${language}`);
      const web = await window(language, theme, width);
      const { page } = web;
      await web.open(`${run}/grading`);
      await page.getByRole('link', { name: say.begin }).click();
      await page.getByRole('heading', { name: 'Anna Nowak' }).waitFor();
      await page.getByText('I listen first.').waitFor();
      await page.getByText('Look for sense.').waitFor();
      await page.getByText(say.two).first().waitFor();
      await web.expectAccessible(`grading-answer-${language}`);
      // The points have the focus; too many are refused, and nothing is sent.
      await page.keyboard.type('9');
      await page.keyboard.press('Enter');
      await page.locator('[name=points][aria-invalid=true]').waitFor();
      expect((await resultOf(moderator, attemptIds[0] ?? '')).state).toBe('SUBMITTED');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('4.5');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Boris Petrov' }).waitFor();
      expect(await resultOf(moderator, attemptIds[0] ?? '')).toMatchObject({
        state: 'GRADED',
        points: 4.5,
        passed: true,
      });
      await rows.nth(1).waitFor({ state: 'detached' });
      await rows.getByText('Boris Petrov').waitFor();
      await page.keyboard.type('1');
      await page.locator('[name=comment]').focus();
      await page.keyboard.type('Too short, but kind.');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('heading', { name: say.all }).waitFor();
      await other.page.getByRole('heading', { name: say.all }).waitFor();
      const { rows: kept } = await server.server.superuser.query('SELECT comment FROM answer WHERE attempt_id = $1', [
        attemptIds[1],
      ]);
      expect(kept[0].comment).toBe('Too short, but kind.');
      await web.close();
      await other.close();
    },
    60_000,
  );

  it('tells kindly that somebody else was faster, and lets one decide', async () => {
    const { moderator, anna, boris } = stage;
    const made = await essaysOf(moderator, 'Talking', ['How do you listen?', 'How do you answer?'], [anna, boris]);
    const [attemptId = ''] = made.attemptIds;
    const [questionId = '', second = ''] = made.questionIds;
    const web = await window();
    const { page } = web;
    await web.open(`${run}/grading/answers`);
    await page.locator('[name=points]').fill('2');
    const faster = (question: string, points: number) =>
      moderator.execute(gradeAnswer, {
        input: { attemptId, questionId: question, points, gradeRevision: 0, comment: 'Good.' },
      });
    (await faster(questionId, 5)).expectData();
    await page.getByRole('button', { name: 'Save and next' }).click();
    const told = page.getByRole('alert').filter({ hasText: 'was faster' });
    await told.getByText('5 of 5 points').waitFor();
    await web.expectAccessible('grading-conflict');
    const points = async () =>
      (
        await server.server.superuser.query(
          'SELECT points::float8 AS points FROM answer WHERE attempt_id = $1 AND question_id = $2',
          [attemptId, questionId],
        )
      ).rows[0].points;
    expect(await points()).toBe(5);
    await told.getByRole('button', { name: 'Give mine instead' }).click();
    await page.getByText('How do you answer?').waitFor();
    expect(await points()).toBe(2);
    // What was graded elsewhere is told before anything is sent, and what was written stays.
    await page.locator('[name=comment]').fill('I am still writing');
    (await faster(second, 4)).expectData();
    await page.getByText('This answer does not wait any more').waitFor();
    expect(await page.locator('[name=comment]').inputValue()).toBe('I am still writing');
    await page.locator('[name=points]').fill('3');
    await page.getByRole('button', { name: 'Save and next' }).click();
    await told.getByRole('button', { name: 'Keep that grade' }).click();
    await page.getByRole('heading', { name: 'Boris Petrov' }).waitFor();
    await web.close();
  }, 60_000);

  it('goes through one question across all people, and skips', async () => {
    const { moderator, anna, boris } = stage;
    const { questionIds } = await essaysOf(
      moderator,
      'Talking',
      ['How do you listen?', 'How do you answer?'],
      [anna, boris],
    );
    const web = await window();
    const { page } = web;
    await web.open(`${run}/grading/answers`);
    await page.getByText('4 answers wait').first().waitFor();
    await page.getByRole('button', { name: 'Only this question, of everybody' }).click();
    await page.getByText('2 answers wait').first().waitFor();
    expect(new URL(page.url()).searchParams.get('question')).toBe(questionIds[0]);
    await page.getByRole('heading', { name: 'Anna Nowak' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('heading', { name: 'Boris Petrov' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByText('The end of the list').waitFor();
    await page.getByRole('button', { name: 'From the beginning' }).click();
    await page.getByRole('heading', { name: 'Anna Nowak' }).waitFor();
    await page.getByRole('link', { name: 'To the list' }).click();
    await page.getByRole('table').waitFor();
    expect(await page.getByLabel('Question').inputValue()).toBe(questionIds[0]);
    expect(await page.getByRole('table').locator('tbody tr').count()).toBe(2);
    await web.close();
  }, 60_000);

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )(
    'releases results, which their learners then see and are told of (L6), %s',
    async (theme, width) => {
      const { moderator, anna, boris } = stage;
      const rules = { title: 'Safety at work', passMark: 50, review: 'SCORE' };
      const { testId } = await aTestOf(moderator, ['trueFalse'], rules);
      await setsTest(moderator, testId, { releaseByHand: true });
      const attempts = [await takes(anna, testId), await takes(boris, testId)];
      expect((await reviews(anna, attempts[0] ?? '')).state).toBe('NOT_RELEASED');
      const web = await window('en', theme, width);
      const { page } = web;
      await web.open(`${run}/grading/release`);
      await page.getByRole('combobox', { name: 'All tests' }).click();
      await page.getByRole('option', { name: 'Safety at work' }).click();
      const all = page.getByRole('button', { name: /^Release 2 results/ });
      await all.waitFor();
      await web.expectAccessible('grading-release');
      await all.click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      expect((await reviews(anna, attempts[0] ?? '')).state).toBe('NOT_RELEASED');
      await all.click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Release 2 results/ })
        .click();
      await page.getByText('2 results are released').waitFor();
      expect(await reviews(anna, attempts[0] ?? '')).toMatchObject({ state: 'AVAILABLE', score: { passed: true } });
      const notices = await boris.execute('{ notices(first: 5) { nodes { kind } } }');
      expect(
        notices.expectData<{ notices: { nodes: { kind: string }[] } }>().notices.nodes.map(({ kind }) => kind),
      ).toContain('RELEASED');
      await web.close();
    },
    60_000,
  );

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )(
    'annuls a question after it was counted what would change, %s',
    async (theme, width) => {
      const { moderator, anna, boris } = stage;
      const { testId } = await aTestOf(moderator, ['trueFalse', 'shortText'], {
        title: 'Safety at work',
        passMark: 60,
      });
      const attempts = [
        await takes(anna, testId, { TRUE_FALSE: true }),
        await takes(boris, testId, { SHORT_TEXT: 'hat' }),
      ];
      const web = await window('en', theme, width);
      const { page } = web;
      await web.open(`${run}/grading/regrade?test=${testId}`);
      await page.getByRole('button', { name: 'See what would change' }).click();
      await page.getByText('Please say why.').waitFor();
      await page.locator('[name=reason]').fill('The question had two right answers.');
      await page.getByRole('button', { name: 'See what would change' }).click();
      await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
      await page.getByRole('radio', { name: 'Annul questions' }).check();
      await page.getByRole('checkbox', { name: /About shortText/ }).check();
      await page.getByRole('button', { name: 'See what would change' }).click();
      await page.getByRole('heading', { name: 'What would change' }).waitFor();
      await web.expectAccessible('grading-regrade');
      expect(await resultOf(moderator, attempts[0] ?? '')).toMatchObject({ points: 1, passed: false });
      await page.getByRole('button', { name: 'Judge anew' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Judge anew' }).click();
      await drainJobs(server.server);
      await page.getByRole('region', { name: 'The last regrade' }).getByText('Judged anew on').first().waitFor();
      await web.expectAccessible('grading-regraded');
      expect(await resultOf(moderator, attempts[0] ?? '')).toMatchObject({ points: 2, passed: true });
      await page.reload();
      await page.getByText('The question had two right answers.').waitFor();
      await web.open(`${run}/results/attempts/${attempts[0]}`);
      await page
        .getByText(/question annulled/)
        .first()
        .waitFor();
      await web.close();
    },
    60_000,
  );
});
