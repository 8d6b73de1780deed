import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, paperOf } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCandidate, type Candidate, card } from '../harness/examRoom.ts';
import { looks } from '../harness/looks.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

const words = {
  en: {
    begin: 'Begin the test',
    confirm: 'I have read the rules',
    confirmFirst: 'Please confirm this first.',
    clock: 'you have 15 minutes',
    all: 'All questions',
    saved: 'All saved',
    true: 'True',
    number: 'Your answer, a number',
    numberHint: 'For example 3.5',
    noNumber: 'This does not look like a number.',
    text: 'Your answer',
    essay: 'Your text',
    asShown: 'It is right as it stands',
    flag: 'Come back to it',
    answered: '8 of 8 questions answered',
    check: 'Check and hand in',
    open: 'One question is still open:',
    handIn: 'Hand in',
    graded: 'Handed in, and now being graded',
    next: 'Next question',
    question: 'Question',
  },
  pl: {
    begin: 'Rozpocznij test',
    confirm: 'Znam zasady',
    confirmFirst: 'Najpierw to potwierdź.',
    clock: 'masz 15 minut',
    all: 'Wszystkie pytania',
    saved: 'Wszystko zapisane',
    true: 'Prawda',
    number: 'Twoja odpowiedź, liczba',
    numberHint: 'Na przykład 3,5',
    noNumber: 'To nie wygląda na liczbę.',
    text: 'Twoja odpowiedź',
    essay: 'Twój tekst',
    asShown: 'Kolejność jest dobra',
    flag: 'Wrócę do tego',
    answered: 'Odpowiedziano na 8 z 8 pytań',
    check: 'Sprawdź i oddaj',
    open: 'Jedno pytanie jest jeszcze bez odpowiedzi:',
    handIn: 'Oddaj',
    graded: 'Oddano, trwa ocenianie',
    next: 'Następne pytanie',
    question: 'Pytanie',
  },
};

/** Answers one question of each kind but the essay; everything shows on one page. */
async function answersAll(candidate: Candidate, say: (typeof words)['en']): Promise<void> {
  await card(candidate, 'What about singleChoice').getByRole('radio', { name: 'Paris' }).check();
  await card(candidate, 'What about multipleChoice').getByRole('checkbox', { name: 'Two' }).check();
  await card(candidate, 'What about multipleChoice').getByRole('checkbox', { name: 'Three' }).check();
  await card(candidate, 'What about trueFalse').getByRole('radio', { name: say.true }).check();
  await card(candidate, 'What about shortText').getByLabel(say.text).fill('helmet');
  const numeric = card(candidate, 'What about numeric').getByLabel(say.number);
  await card(candidate, 'What about numeric').getByText(say.numberHint).waitFor();
  await numeric.fill('many');
  await card(candidate, 'What about numeric').getByText(say.noNumber).waitFor();
  await numeric.fill('42,5');
  const matching = card(candidate, 'What about matching');
  for (const [prompt, answer] of [
    ['France', 'Paris'],
    ['Italy', 'Rome'],
    ['Lazio', 'Rome'],
  ])
    await matching.getByLabel(prompt ?? '').selectOption({ label: answer });
  await card(candidate, 'What about ordering').getByRole('button', { name: say.asShown }).click();
}

describeInChromium('an attempt', () => {
  beforeAll(async () => {
    server = await createWebServer();
    ({ moderator, portalId } = await (await anInternalModerator(server.server)).createsPortal());
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'is begun, answered with every kind of question, and handed in, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const rules = { attemptLimit: 2, timeLimitSeconds: 900, passMark: 60, description: '<p>Read well.</p>' };
      const { testId } = await aPublishedTest(moderator, rules);
      const candidate = await aCandidate(server, portalId, { language, theme, width });
      const { web, main, home, learner } = candidate;
      const { page } = web;
      await web.open(`${home}/tests/${testId}`);
      await main.getByText(say.clock).waitFor();
      await web.expectAccessible(`attempts-before-${language}`);
      await main.getByRole('button', { name: say.begin }).click();
      await main.getByText(say.confirmFirst).waitFor();
      expect(await attemptsOf(learner, testId)).toHaveLength(0);
      await main.getByRole('checkbox', { name: say.confirm }).check();
      await main.getByRole('button', { name: say.begin }).click();
      await page.waitForURL('**/attempts/*');
      await main.getByRole('timer').waitFor();
      await page.mouse.move(0, 0);
      await web.expectAccessible(`attempts-question-${language}`);
      await main.getByRole('link', { name: say.next }).click();
      await page.waitForURL('**?q=2');
      await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
      await main.getByRole('link', { name: say.all }).click();
      await answersAll(candidate, say);
      await card(candidate, 'What about essay').getByRole('button', { name: say.flag }).click();
      await main.getByText(say.saved).first().waitFor();
      await web.expectAccessible(`attempts-all-${language}`);
      await main.getByRole('link', { name: say.check }).first().click();
      await main.getByText(say.open).waitFor();
      await web.expectAccessible(`attempts-check-${language}`);
      await main
        .getByRole('link', { name: `${say.question} 8` })
        .first()
        .click();
      await card(candidate, 'What about essay').getByLabel(say.essay).fill('A few words of mine.');
      await main.getByText(say.answered).waitFor();
      await main.getByRole('link', { name: say.check }).first().click();
      const [attemptId = ''] = await attemptsOf(learner, testId);
      await main.getByRole('button', { name: say.handIn }).click();
      await page.waitForURL('**/review');
      await main.getByText(say.graded).waitFor();
      await web.expectAccessible(`attempts-graded-later-${language}`);
      const kept = (await paperOf(learner, attemptId)).map(({ myAnswer }) => myAnswer?.__typename);
      expect(kept).toEqual([
        'ChoiceAnswer',
        'ChoicesAnswer',
        'TrueFalseAnswer',
        'TextAnswer',
        'NumberAnswer',
        'MatchingAnswer',
        'OrderingAnswer',
        'TextAnswer',
      ]);
      await web.close();
    },
    60_000,
  );
});

async function attemptsOf(learner: Actor, testId: string): Promise<string[]> {
  const { rows } = await server.server.superuser.query(
    'SELECT a.id FROM attempt a JOIN membership m ON m.id = a.membership_id WHERE a.test_id = $1 AND m.account_id = $2',
    [testId, learner.accountId],
  );
  return rows.map(({ id }) => id as string);
}
