import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, begins, membershipOf, paperOf, saves } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCandidate, type Candidate, card, sitsDown } from '../harness/examRoom.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

const say = {
  en: {
    saved: 'All saved',
    offline: 'Not saved yet – no connection',
    kept: 'Just go on. 2 questions are kept on this device',
    handIn: 'Hand in',
    waits: 'Waiting for the connection.',
  },
  de: {
    saved: 'Alles gespeichert',
    offline: 'Noch nicht gespeichert – keine Verbindung',
    kept: 'Machen Sie einfach weiter. 2 Fragen sind auf diesem Gerät aufbewahrt',
    handIn: 'Abgeben',
    waits: 'Wir warten auf die Verbindung.',
  },
};

/** Two texts and a choice, and somebody who has begun. */
async function anAttempt(options: { language?: string; theme?: 'light' | 'dark'; width?: number } = {}) {
  const { testId } = await aPublishedTest(moderator, {}, [
    { stem: 'First?', answers: { shortText: { accepted: [{ text: 'one', weight: 100 }] } } },
    { stem: 'Second?', answers: { essay: {} } },
    { stem: 'Third?', answers: { trueFalse: { correct: true } } },
  ]);
  const candidate = await aCandidate(server, portalId, options);
  const { id } = await begins(candidate.learner, testId);
  await candidate.web.open(`${candidate.home}/attempts/${id}?view=all`);
  return { candidate, id };
}

const box = (candidate: Candidate, stem: string) => card(candidate, stem).getByRole('textbox');
const given = async (learner: Actor, id: string): Promise<unknown[]> =>
  (await paperOf(learner, id)).map(({ myAnswer }) => myAnswer?.text ?? myAnswer?.trueFalse ?? null);

describeInChromium('an attempt outlasts', () => {
  beforeAll(async () => {
    server = await createWebServer();
    ({ moderator, portalId } = await (await anInternalModerator(server.server)).createsPortal());
  }, 120_000);

  it('a reload: what was saved comes back, and what was not is sent', async () => {
    const { candidate, id } = await anAttempt();
    const { web, main, learner } = candidate;
    await box(candidate, 'First?').fill('saved before');
    await main.getByText('All saved').first().waitFor();
    // Nothing gets through, as in a lift; then the page is loaded again.
    await web.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('SaveAnswers') ? route.fulfill({ status: 503, body: '' }) : route.continue(),
    );
    await box(candidate, 'Second?').fill('not saved yet');
    await main.getByText('Not saved yet – trying again').first().waitFor();
    await web.page.unroute('**/graphql');
    await web.page.reload();
    await box(candidate, 'Second?').waitFor();
    expect(await box(candidate, 'First?').inputValue()).toBe('saved before');
    expect(await box(candidate, 'Second?').inputValue()).toBe('not saved yet');
    await main.getByText('All saved').first().waitFor();
    expect(await given(learner, id)).toEqual(['saved before', 'not saved yet', null]);
    await web.context.close();
  });

  it.each([
    ['en', 'dark', 320],
    ['de', 'light', 1280],
  ] as const)(
    'a lost connection: answers are kept, sent when it is back, and only then handed in, in %s',
    async (language, theme, width) => {
      const t = say[language];
      const { candidate, id } = await anAttempt({ language, theme, width });
      const { web, main, learner } = candidate;
      await web.context.setOffline(true);
      await box(candidate, 'First?').fill('in the tunnel');
      await card(candidate, 'Third?').getByRole('radio').first().check();
      await main.getByText(t.offline).first().waitFor();
      await main.getByText(t.kept).waitFor();
      await web.expectAccessible(`attempts-offline-${language}`);
      await main.locator('a[href$="step=check"]').first().click();
      await main.getByRole('button', { name: t.handIn }).click();
      await main.getByText(t.waits).waitFor();
      expect(await given(learner, id)).toEqual([null, null, null]);
      await web.context.setOffline(false);
      await web.page.waitForURL('**/review');
      expect(await given(learner, id)).toEqual(['in the tunnel', null, true]);
      await web.context.close();
    },
  );

  it('a second window: it follows what the other saves, and hands in with it', async () => {
    const { candidate, id } = await anAttempt();
    const { web, main } = candidate;
    const page = await web.context.newPage();
    await page.goto(web.page.url());
    const second = { ...candidate, web: { ...web, page }, main: page.locator('main') };
    await box(second, 'First?').fill('from the second');
    await second.main.getByText('All saved').first().waitFor();
    await main.getByText('An answer from another window was taken over.').waitFor({ state: 'attached' });
    expect(await box(candidate, 'First?').inputValue()).toBe('from the second');
    await box(candidate, 'First?').fill('and on in the first');
    await main.getByText('All saved').first().waitFor();
    expect(await given(candidate.learner, id)).toEqual(['and on in the first', null, null]);
    await main.getByRole('link', { name: 'Check and hand in' }).first().click();
    await main.getByRole('button', { name: 'Hand in' }).click();
    await web.page.waitForURL('**/review');
    await page.waitForURL('**/review');
    await web.close();
  });

  it('a second device: the newer answer counts, the other one is shown beside it and can be used', async () => {
    const { candidate, id } = await anAttempt({ theme: 'dark', width: 320 });
    const { web, main, learner } = candidate;
    const [question] = await paperOf(learner, id);
    (
      await saves(learner, { attemptId: id, questionId: question?.id ?? '', answer: { text: 'from the laptop' } })
    ).expectData();
    await box(candidate, 'First?').fill('from the phone');
    await main.getByText('The newer answer counts: from the laptop').waitFor();
    expect(await box(candidate, 'First?').inputValue()).toBe('from the laptop');
    await main.getByText('What you answered here: from the phone').waitFor();
    await web.expectAccessible('attempts-two-answers');
    // It is still there after a reload; nothing goes without a word.
    await web.page.reload();
    await main.getByRole('button', { name: 'Use the one from here' }).click();
    await main.getByText('All saved').first().waitFor();
    expect(await given(learner, id)).toEqual(['from the phone', null, null]);
    const laptop = await sitsDown(server, learner);
    await laptop.web.open(`${laptop.home}/attempts/${id}?view=all`);
    expect(await box(laptop, 'First?').inputValue()).toBe('from the phone');
    await laptop.web.close();
    await web.close();
  });

  it('a blocked portal: it says so, keeps the answers, and saves them as soon as it may', async () => {
    const { candidate, id } = await anAttempt();
    const { web, main, learner } = candidate;
    const blocked = { errors: [{ message: 'Blocked.', extensions: { code: 'PORTAL_BLOCKED', requestId: 'x' } }] };
    await web.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('SaveAnswers') ? route.fulfill({ json: blocked }) : route.continue(),
    );
    await box(candidate, 'First?').fill('kept');
    await main.getByText('This portal is blocked at the moment').waitFor();
    await web.expectAccessible('attempts-blocked');
    await web.page.unroute('**/graphql');
    await main.getByText('All saved').first().waitFor();
    expect(await given(learner, id)).toEqual(['kept', null, null]);
    await web.close();
  });

  it('a membership that ended: a clear page', async () => {
    const { candidate } = await anAttempt();
    const { web, main, learner } = candidate;
    await box(candidate, 'First?').fill('before it ended');
    await main.getByText('All saved').first().waitFor();
    const remove = `mutation ($input: ChangeMembersInput!) { removeMembers(input: $input) { __typename } }`;
    const memberIds = [await membershipOf(learner)];
    (await moderator.execute(remove, { input: { portalId, memberIds } })).expectData();
    await box(candidate, 'Second?').fill('after it');
    await main.getByText('This test is no longer open to you').waitFor();
    await web.expectAccessible('attempts-gone');
    await web.close();
  });
});
