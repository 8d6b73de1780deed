import type { Locator } from 'playwright-core';
import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aTest, draftQuestions } from '../harness/questions.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

/** Opens the editor of a new question of a kind by the menu. */
async function add(web: Web, kind: string): Promise<Locator> {
  const main = web.page.locator('main');
  await main.getByRole('button', { name: 'Add a question' }).first().click();
  await web.page.getByRole('menuitem', { name: kind }).click();
  await main.getByRole('heading', { name: 'New question' }).waitFor();
  return main;
}

/** Saves what is open and waits until it is stored. */
async function save(web: Web): Promise<void> {
  await web.page.getByRole('button', { name: 'Save the question' }).click();
  await web.page.waitForURL((address) => !address.pathname.endsWith('/new'));
  await web.page.getByRole('heading', { name: /^Question \d/ }).waitFor();
}

const write = (main: Locator, label: string | RegExp, text: string) =>
  main.getByRole('textbox', { name: label, exact: true }).fill(text);

/** What is written for each kind, by its name in the menu. */
const kinds: Record<string, (main: Locator) => Promise<void>> = {
  'Single choice': async (main) => {
    await write(main, 'Answer 1', 'Kraków');
    await write(main, 'Answer 2', 'Warsaw & around');
    await write(main, 'Answer 3', 'Gdańsk');
    await main.getByRole('radio', { name: 'Answer 2 is right' }).check();
    await main.getByRole('button', { name: 'Add feedback: Answer 1' }).click();
    await write(main, 'Feedback: Answer 1', 'Long ago, yes.');
  },
  'Multiple choice': async (main) => {
    await write(main, 'Answer 1', 'Apple');
    await write(main, 'Answer 2', 'Carrot');
    await write(main, 'Answer 3', 'Plum');
    await main.getByRole('checkbox', { name: 'Answer 3 is right' }).check();
    await main.getByRole('button', { name: 'Remove: Answer 4' }).click();
  },
  'True or false': async (main) => {
    await main.getByRole('radio', { name: 'False' }).check();
    await main.getByRole('button', { name: 'Add feedback: True' }).click();
    await write(main, 'Feedback: True', 'Look again.');
  },
  'Short text': async (main) => {
    await write(main, 'Answer 1', 'colo*r');
    await main.getByRole('button', { name: 'Add an answer' }).click();
    await write(main, 'Answer 2', 'hue');
    await write(main, 'Answer 2: weight in percent', '50');
    await main.getByRole('switch', { name: 'Capital letters matter' }).check({ force: true });
  },
  Number: async (main) => {
    await write(main, 'Answer 1: Number', '3,14');
    await write(main, 'Answer 1: Give or take', '0.01');
    await main.getByRole('button', { name: 'Add an answer' }).click();
    await main.getByText('Range', { exact: true }).nth(1).click();
    await write(main, 'Answer 2: From', '3');
    await write(main, 'Answer 2: To', '4');
    await write(main, 'Answer 2: weight in percent', '25,5');
  },
  Matching: async (main) => {
    for (const [n, left, right] of [
      [1, 'Poland', 'Warsaw'],
      [2, 'Czechia', 'Prague'],
    ]) {
      await write(main, `Answer ${n}: left side`, String(left));
      await write(main, `Answer ${n}: right side`, String(right));
    }
    await write(main, 'Answer 3: right side', 'Vienna');
  },
  Ordering: async (main) => {
    await write(main, 'Answer 1', 'Greet');
    await write(main, 'Answer 2', 'Thank');
    await write(main, 'Answer 3', 'Listen');
    await main.getByRole('button', { name: 'Move Listen up' }).click();
  },
  Essay: async (main) => {
    await write(main, 'At least … words', '20');
    await write(main, 'At most … words', '200');
    await write(main, 'Hints for grading', 'Is the customer heard?');
  },
};

const plain = (html: string) => ({ text: { html } });

describeInChromium('the test editor', () => {
  beforeAll(async () => {
    server = await createWebServer();
    moderator = await anInternalModerator(server.server);
    portalId = moderator.portalId;
  }, 120_000);

  it('makes a question of every kind (L2), with weights and feedback', async () => {
    const testId = await aTest(moderator, unique('All kinds'));
    const web = await openWeb(server);
    await web.enterAs(moderator, 'INTERNAL');
    await web.open(`/internal/p/${portalId}/run/tests/${testId}`);
    await web.page.getByText('No questions yet').waitFor();
    await web.expectAccessible('tests-empty');
    for (const [kind, fill] of Object.entries(kinds)) {
      const main = await add(web, kind);
      await write(main, 'Question text', `About ${kind}`);
      await fill(main);
      if (kind === 'Single choice') await write(main, 'Points', '2,5');
      await web.expectAccessible(`tests-kind-${kind.toLowerCase().replaceAll(' ', '-')}`);
      await save(web);
    }
    await web.page.getByRole('button', { name: 'Back to the list' }).click();
    await web.page.getByRole('link', { name: 'About Essay' }).waitFor();
    await web.expectAccessible('tests-questions');
    await web.close();
    const stored = await draftQuestions(moderator, testId);
    expect(stored).toMatchObject([
      {
        kind: 'SINGLE_CHOICE',
        points: 2.5,
        choices: [
          { ...plain('Kraków'), weight: 0, feedback: { html: 'Long ago, yes.' } },
          { ...plain('Warsaw &amp; around'), weight: 100 },
          { ...plain('Gdańsk'), weight: 0 },
        ],
      },
      { kind: 'MULTIPLE_CHOICE', points: 1, choices: [{ weight: 50 }, { weight: -50 }, { weight: 50 }] },
      { kind: 'TRUE_FALSE', correct: false, feedbackTrue: { html: 'Look again.' }, feedbackFalse: null },
      {
        kind: 'SHORT_TEXT',
        caseSensitive: true,
        accepted: [
          { text: 'colo*r', weight: 100 },
          { text: 'hue', weight: 50 },
        ],
      },
      {
        kind: 'NUMERIC',
        accepted: [
          { value: 3.14, tolerance: 0.01, weight: 100 },
          { min: 3, max: 4, weight: 25.5 },
        ],
      },
      {
        kind: 'MATCHING',
        pairs: [
          { prompt: { html: 'Poland' }, answer: 'Warsaw' },
          { prompt: { html: 'Czechia' }, answer: 'Prague' },
          { prompt: null, answer: 'Vienna' },
        ],
      },
      { kind: 'ORDERING', items: [plain('Greet'), plain('Listen'), plain('Thank')] },
      { kind: 'ESSAY', minWords: 20, maxWords: 200, graderNotes: { html: '<p>Is the customer heard?</p>' } },
    ]);
    expect(stored[0]?.stem.html).toBe('<p>About Single choice</p>');
  }, 90_000);
});
