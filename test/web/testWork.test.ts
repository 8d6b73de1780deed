import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { looks } from '../harness/looks.ts';
import { aQuestion, aTest, draftQuestions } from '../harness/questions.ts';
import { mutations } from '../harness/testEdits.ts';
import { until } from '../harness/until.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let base: string;

const choices = (first: number) => ({
  singleChoice: {
    choices: [
      { text: 'yes', weight: first },
      { text: 'no', weight: 0 },
    ],
  },
});

const words = {
  en: {
    save: 'Save the question',
    stem: 'Question text',
    empty: 'This must not be empty.',
    noNumber: 'Write a number here.',
    points: 'Points',
    conflict: 'Somebody else was faster',
    keep: 'Keep mine',
    saved: 'Saved',
    settings: 'Settings',
    passMark: 'Pass mark',
    time: 'Time limit',
    wrong: 'A whole number from 0 to 100, or nothing.',
    saveRules: 'Save',
    publish: 'Publish',
    note: 'What is new',
    published: 'Revision 1 is published',
    down: 'Move First down',
    preview: 'Preview',
    show: 'Show the right answers',
    weight: 'Weight',
  },
  pl: {
    save: 'Zapisz pytanie',
    stem: 'Treść pytania',
    empty: 'To pole nie może być puste.',
    noNumber: 'Tu potrzebna jest liczba.',
    points: 'Punkty',
    conflict: 'Ktoś był szybszy',
    keep: 'Zostaw moją wersję',
    saved: 'Zapisano',
    settings: 'Ustawienia',
    passMark: 'Próg zaliczenia',
    time: 'Limit czasu',
    wrong: 'Liczba całkowita od 0 do 100 albo nic.',
    saveRules: 'Zapisz',
    publish: 'Opublikuj',
    note: 'Co nowego',
    published: 'Wersja 1 jest opublikowana',
    down: 'W dół: First',
    preview: 'Podgląd',
    show: 'Pokaż dobre odpowiedzi',
    weight: 'Waga',
  },
};

describeInChromium('work on a test', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    const made = await inside.createsPortal();
    moderator = made.moderator;
    base = `/p/${made.portalId}/run/tests`;
  }, 120_000);

  it.each(
    looks([
      ['en', 'dark', 1280],
      ['pl', 'light', 320],
    ] as const),
  )(
    'tells problems at their field, keeps what two authors wrote, sorts by keyboard, publishes, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const testId = await aTest(moderator, unique('Work'));
      const { id } = await aQuestion(moderator, testId, { title: 'First', stem: 'One?', answers: choices(100) });
      await aQuestion(moderator, testId, { title: 'Second' });
      await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [
        moderator.accountId,
        language,
      ]);
      const web = await openWeb(server, { language, theme, width });
      await web.enterAs(moderator, 'EXTERNAL');
      const main = web.page.locator('main');
      await web.open(`${base}/${testId}/questions/${id}`);
      const stem = main.getByRole('textbox', { name: say.stem });
      const save = main.getByRole('button', { name: say.save });
      await stem.fill('');
      await save.click();
      await main.getByText(say.empty).waitFor();
      expect(await stem.getAttribute('aria-invalid')).toBe('true');
      await web.expectAccessible(`tests-problem-${language}`);
      const points = main.getByRole('textbox', { name: say.points });
      await points.fill('many');
      await save.click();
      await main.getByText(say.noNumber).waitFor();
      await points.fill('3');
      // Another author is faster.
      const theirs = { input: { testId, questionId: id, question: { points: 7 } } };
      (await moderator.execute(mutations.updateQuestion, theirs)).expectData();
      await stem.fill('Mine?');
      await save.click();
      await main.getByText(say.conflict).waitFor();
      await web.expectAccessible(`tests-conflict-${language}`);
      expect((await draftQuestions(moderator, testId))[0]).toMatchObject({ points: 7, stem: { html: 'One?' } });
      await main.getByRole('button', { name: say.keep }).click();
      await main.getByText(say.saved, { exact: true }).first().waitFor();
      expect((await draftQuestions(moderator, testId))[0]).toMatchObject({ points: 3, stem: { html: '<p>Mine?</p>' } });
      await web.open(`${base}/${testId}`);
      await main.getByRole('button', { name: say.down }).focus();
      await web.page.keyboard.press('Enter');
      await until('the new order', async () => (await draftQuestions(moderator, testId))[0]?.title === 'Second');
      await web.expectAccessible(`tests-list-${language}`);
      await web.open(`${base}/${testId}/settings`);
      await main.getByRole('textbox', { name: say.passMark }).fill('150');
      await main.getByRole('textbox', { name: say.time }).fill('1,5');
      await main.getByRole('button', { name: say.saveRules, exact: true }).first().click();
      await main.getByText(say.wrong).waitFor();
      await main.getByRole('textbox', { name: say.passMark }).fill('60');
      await main.getByRole('button', { name: say.saveRules, exact: true }).first().click();
      await main.getByText(say.saved, { exact: true }).first().waitFor();
      await web.expectAccessible(`tests-settings-${language}`);
      await web.open(`${base}/${testId}/competencies`);
      await main.getByRole('searchbox').waitFor();
      await web.expectAccessible(`tests-competencies-${language}`);
      await web.open(`${base}/${testId}/preview`);
      await main.getByText('Mine?').waitFor();
      await web.expectAccessible(`tests-preview-${language}`);
      await web.open(`${base}/${testId}/publish`);
      await main.getByRole('textbox', { name: say.note }).fill('The first one');
      await main.getByRole('button', { name: say.publish, exact: true }).click();
      await main.getByText(say.published).waitFor();
      await main.getByText('The first one').waitFor();
      await web.expectAccessible(`tests-published-${language}`);
      await web.open(`${base}?view=cards`);
      await main.getByRole('link', { name: /^Work/ }).first().waitFor();
      await web.expectAccessible(`tests-cards-${language}`);
      await web.open(base);
      await main.getByRole('link', { name: /^Work/ }).first().waitFor();
      await web.expectAccessible(`tests-table-${language}`);
      await web.close();
      const query = `query ($id: ID!) { test(id: $id) { published { number note passMark timeLimitSeconds } } }`;
      expect((await moderator.execute(query, { id: testId })).expectData()).toEqual({
        test: { published: { number: 1, note: 'The first one', passMark: 60, timeLimitSeconds: 90 } },
      });
    },
    120_000,
  );
});
