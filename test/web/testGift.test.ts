import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { inDraft } from '../harness/gift.ts';
import { looks } from '../harness/looks.ts';
import { aTest, draftQuestions } from '../harness/questions.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

/** A good question, a doubtful one whose picture is nowhere here, a broken one, and a category. */
const bank = `$CATEGORY: Golf

::Par::How many strokes?{#72:1}

::Tee::What is a tee? <img src\\="http\\://elsewhere.example/tee.png">{=a peg#Right ~a drink ~%50%a letter}

::Broken::What is wrong with this?{~a ~b}
`;

const words = {
  en: {
    text: 'GIFT text',
    check: 'Check',
    understood: '2 questions are understood',
    refused: /1 question cannot be imported/,
    leaveOut: 'Leave 1 question out',
    store: 'Import 2 questions',
    done: '2 questions are in the draft',
    line: 'Line 7',
    reason: 'No answer is marked as right.',
    doubtful: /1 understood, but something was left out/,
    title: 'Title',
    missing: 'Give the test a title.',
    toQuestions: 'To the questions',
    stale: /You changed something since/,
  },
  ro: {
    text: 'Text GIFT',
    check: 'Verifică',
    understood: '2 întrebări sunt înțelese',
    refused: /1 întrebare nu poate fi importată/,
    leaveOut: 'Lasă deoparte 1 întrebare',
    store: 'Importă 2 întrebări',
    done: '2 întrebări sunt în ciornă',
    line: 'Rândul 7',
    reason: 'Niciun răspuns nu este marcat drept corect.',
    doubtful: /1 înțeleasă, dar ceva/,
    title: 'Titlu',
    missing: 'Dați testului un titlu.',
    toQuestions: 'La întrebări',
    stale: /S-a schimbat ceva de atunci/,
  },
};

describeInChromium('GIFT', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    ({ moderator, portalId } = await inside.createsPortal());
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['ro', 'dark', 320],
    ] as const),
  )(
    'is checked before anything is stored, and the good ones are imported by choice, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const testId = await aTest(moderator, unique('Bank'));
      await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [
        moderator.accountId,
        language,
      ]);
      const web = await openWeb(server, { language, theme, width });
      await web.enterAs(moderator, 'EXTERNAL');
      await web.open(`/p/${portalId}/run/tests/${testId}/import`);
      const main = web.page.locator('main');
      await main.getByRole('textbox', { name: say.text }).fill(bank);
      await main.getByRole('button', { name: say.check, exact: true }).click();
      await main.getByText(say.understood).waitFor();
      await main.getByText(say.refused).first().waitFor();
      await main.getByText(say.reason).waitFor();
      await main.getByText(say.doubtful).waitFor();
      await web.expectAccessible(`tests-gift-preview-${language}`);
      expect(await inDraft(moderator, testId)).toBe(0);
      // What is refused is left out by choice only.
      const store = main.getByRole('button', { name: say.store });
      expect(await store.isDisabled()).toBe(true);
      await main.getByRole('checkbox', { name: say.leaveOut }).check();
      await store.click();
      await main.getByText(say.done).waitFor();
      await main.getByText(say.reason).waitFor();
      await web.expectAccessible(`tests-gift-done-${language}`);
      await main.getByRole('link', { name: say.toQuestions }).click();
      await main.getByRole('link', { name: /Par/ }).waitFor();
      await web.close();
      expect(await draftQuestions(moderator, testId)).toMatchObject([
        { title: 'Par', kind: 'NUMERIC', accepted: [{ value: 72, tolerance: 1 }] },
        { title: 'Tee', kind: 'SINGLE_CHOICE', choices: [{ weight: 100 }, { weight: 0 }, { weight: 50 }] },
      ]);
    },
    60_000,
  );

  it('makes a new test when the import is wanted, and shows the line of what is broken', async () => {
    const say = words.en;
    await server.server.superuser.query(`UPDATE account SET language = 'en' WHERE id = $1`, [moderator.accountId]);
    const web = await openWeb(server);
    await web.enterAs(moderator, 'EXTERNAL');
    const title = unique('From a bank');
    await web.open(`/p/${portalId}/run/tests/import`);
    const main = web.page.locator('main');
    const area = main.getByRole('textbox', { name: say.text });
    await area.fill(bank);
    await main.getByRole('button', { name: say.check, exact: true }).click();
    await main.getByRole('button', { name: say.line }).click();
    const selected = await area.evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toBe('::Broken::What is wrong with this?{~a ~b}');
    await area.fill(bank.replace('{~a ~b}', '{=a ~b}'));
    await main.getByText(say.stale).waitFor();
    await main.getByRole('button', { name: say.check, exact: true }).click();
    const store = main.getByRole('button', { name: 'Import 3 questions' });
    await store.click();
    await main.getByText(say.missing).waitFor();
    await main.getByRole('textbox', { name: say.title }).fill(title);
    await store.click();
    await main.getByText('3 questions are in the draft').waitFor();
    await main.getByRole('link', { name: say.toQuestions }).click();
    await web.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await main.getByRole('link', { name: /Broken/ }).waitFor();
    await web.open(`/p/${portalId}/run/tests?search=${encodeURIComponent(title)}`);
    await main.getByRole('link', { name: title }).waitFor();
    expect(await main.getByRole('link', { name: title }).count()).toBe(1);
    await web.close();
  }, 60_000);
});
