import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { membershipOf } from '../harness/achievements.ts';
import { anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, everyKind } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, aTestItem, publishes } from '../harness/courses.ts';
import { aCandidate } from '../harness/examRoom.ts';
import { enrolls } from '../harness/learning.ts';
import { screenshotFolder, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    begin: 'Begin',
    rules: 'I have read the rules',
    start: 'Begin the test',
    all: 'All questions',
    check: 'Check and hand in',
  },
  de: {
    begin: 'Beginnen',
    rules: 'Ich habe die Regeln gelesen',
    start: 'Test beginnen',
    all: 'Alle Fragen',
    check: 'Prüfen und abgeben',
  },
};

/** What of the page is out of reach at twice the size of text: beside the window, or cut off. A screenshot is kept. */
async function faultsOf({ page }: Web, name: string): Promise<string[]> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path: path.join(screenshotFolder, `large-${name}-320.png`), fullPage: true });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const faults = await page.evaluate(cutOff);
  return [...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []), ...faults].map((fault) => `${name}: ${fault}`);
}

/** Runs in the page: words and buttons that stand out of the window or of what hides the rest of them. */
function cutOff(): string[] {
  const found = Array.from(
    document.querySelectorAll<HTMLElement>('a, button, label, input, select, p, strong, h1, h2, h3, li, td'),
  );
  const isBeside = (element: HTMLElement): boolean => {
    const { left, right, width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && (right > innerWidth + 1 || left < -1);
  };
  const isClipped = (element: HTMLElement): boolean => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const wide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const high = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
    return (
      element.clientWidth > 1 && textOverflow !== 'ellipsis' && !element.matches('input, select') && (wide || high)
    );
  };
  return found
    .filter((element) => element.checkVisibility() && (isBeside(element) || isClipped(element)))
    .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 60)}`);
}

describeInChromium('at 320 pixels and twice the size of text', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each([
    ['en', 'light'],
    ['de', 'dark'],
  ] as const)(
    'a learner’s home, course, lesson and attempt are whole, in %s',
    async (language, theme) => {
      const say = words[language];
      const { moderator: by, portalId } = await (await anInternalModerator(server.server)).createsPortal();
      const courseId = await aCourse(by, 'Communication with colleagues', { description: '<p>Talk, and listen.</p>' });
      await aLesson(by, courseId, 'Misunderstandings', '<h2>Straightforwardness</h2><p>Say what you mean.</p>');
      const kinds = Object.entries(everyKind);
      const questions = kinds.map(([kind, answers]) => ({ stem: `What about ${kind}?`, answers: { [kind]: answers } }));
      const { testId } = await aPublishedTest(by, { passMark: 60, attemptLimit: 2, timeLimitSeconds: 900 }, questions);
      await aTestItem(by, courseId, testId);
      await publishes(by, courseId);
      const { web, main, home, learner } = await aCandidate(server, portalId, { language, theme, width: 320 });
      const faults: string[] = [];
      await enrolls(by, [await membershipOf(learner)], [courseId]);
      await web.open(home);
      await main
        .getByRole('link', { name: /Communication/ })
        .first()
        .waitFor();
      faults.push(...(await faultsOf(web, `home-${language}`)));
      await main
        .getByRole('link', { name: /Communication/ })
        .first()
        .click();
      await main.getByRole('button', { name: say.begin, exact: true }).waitFor();
      faults.push(...(await faultsOf(web, `course-${language}`)));
      await main.getByRole('button', { name: say.begin, exact: true }).click();
      await main
        .getByRole('link', { name: /Misunderstandings/ })
        .first()
        .click();
      await main.getByRole('heading', { name: 'Straightforwardness' }).waitFor();
      faults.push(...(await faultsOf(web, `lesson-${language}`)));
      await main.getByRole('link', { name: /Test-/ }).last().click();
      await main.getByRole('checkbox', { name: say.rules }).check();
      faults.push(...(await faultsOf(web, `test-${language}`)));
      await main.getByRole('button', { name: say.start }).click();
      await main.getByRole('timer').waitFor();
      faults.push(...(await faultsOf(web, `question-${language}`)));
      await main.getByRole('link', { name: say.all }).click();
      await main.locator('section').nth(7).waitFor();
      faults.push(...(await faultsOf(web, `questions-${language}`)));
      await main.getByRole('link', { name: say.check }).first().click();
      await main.getByRole('button').first().waitFor();
      faults.push(...(await faultsOf(web, `check-${language}`)));
      expect(faults).toEqual([]);
      await web.close();
    },
    60_000,
  );
});
