import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, begins, membershipOf, movesDeadline, paperOf } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCandidate, card } from '../harness/examRoom.ts';
import { looks } from '../harness/looks.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

const questions = [
  { stem: 'First?', answers: { shortText: { accepted: [{ text: 'one', weight: 100 }] } } },
  { stem: 'Second?', answers: { trueFalse: { correct: true } } },
];

describeInChromium('the time of an attempt', () => {
  beforeAll(async () => {
    server = await createWebServer();
    ({ moderator, portalId } = await (await anInternalModerator(server.server)).createsPortal());
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 320, '5 minutes left.', 'One minute left.', 'The time is up', 'Your time was up', 'Your result'],
      ['cs', 'dark', 1280, 'Zbývá 5 minut.', 'Zbývá jedna minuta.', 'Čas vypršel', 'Váš čas vypršel', 'Váš výsledek'],
    ] as const),
  )(
    'is spoken at 5 and at 1 minute, and hands in what is there when it is up, in %s',
    async (language, theme, width, five, one, up, was, result) => {
      const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 900 }, questions);
      const candidate = await aCandidate(server, portalId, { language, theme, width });
      const { web, main, home, learner } = candidate;
      const { id } = await begins(learner, testId);
      await web.open(`${home}/attempts/${id}?view=all`);
      await main.getByRole('timer').getByText('14:5').waitFor();
      // Each save tells when the attempt ends, so a deadline that moved shows at once.
      const answer = card(candidate, 'First?').getByRole('textbox');
      await movesDeadline(learner, id, 302);
      await answer.fill('a');
      await main.getByRole('alert').getByText(five).waitFor({ state: 'attached' });
      await web.expectAccessible(`attempts-five-minutes-${language}`);
      await movesDeadline(learner, id, 62);
      await answer.fill('ab');
      await main.getByRole('alert').getByText(one).waitFor({ state: 'attached' });
      const looked = Promise.withResolvers<void>();
      await web.page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('SubmitAttempt')) await looked.promise;
        await route.continue();
      });
      await movesDeadline(learner, id, 2);
      await answer.fill('abc');
      await main.getByText(up, { exact: true }).waitFor();
      expect(await answer.isDisabled()).toBe(true);
      looked.resolve();
      await web.page.waitForURL('**/review');
      await main.getByText(was).waitFor();
      await main.getByText(result).waitFor();
      expect((await paperOf(learner, id))[0]?.myAnswer).toMatchObject({ text: 'abc' });
      await web.close();
    },
    60_000,
  );

  it('goes by the server, whatever the device thinks the time is', async () => {
    const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 900 }, questions);
    const { web, main, home, learner } = await aCandidate(server, portalId);
    const { id } = await begins(learner, testId);
    await web.page.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() + 86_400_000;
    });
    await web.open(`${home}/attempts/${id}`);
    await main.getByRole('timer').getByText('14:5').waitFor();
    await web.close();
  });

  it('is lengthened while it runs, and says so', async () => {
    const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 60 }, questions);
    const { web, main, home, learner } = await aCandidate(server, portalId);
    const { id } = await begins(learner, testId);
    await web.open(`${home}/attempts/${id}`);
    await main.getByRole('timer').getByText('0:5').waitFor();
    const allow = `mutation ($input: SetAllowanceInput!) { setAllowance(input: $input) { __typename } }`;
    const input = { testId, memberId: await membershipOf(learner), extraSeconds: 600 };
    // Told live; a page that missed it asks every half minute.
    (await moderator.execute(allow, { input })).expectData();
    await main.getByRole('timer').getByText('10:').waitFor();
    await main.getByText('The time has changed').waitFor({ state: 'attached' });
    await web.close();
  });

  it('tells which answers came too late', async () => {
    const { testId } = await aPublishedTest(moderator, { timeLimitSeconds: 900 }, questions);
    const candidate = await aCandidate(server, portalId);
    const { web, main, home, learner } = candidate;
    const { id } = await begins(learner, testId);
    await web.open(`${home}/attempts/${id}?view=all`);
    await main.getByText('All saved').first().waitFor();
    await web.context.setOffline(true);
    await card(candidate, 'First?').getByRole('textbox').fill('too late');
    await main.getByText('Not saved yet – no connection').first().waitFor();
    await movesDeadline(learner, id, -60);
    await web.context.setOffline(false);
    await main.getByText('Some answers came too late').waitFor();
    await main.getByText('your answer to question 1').waitFor();
    await web.expectAccessible('attempts-too-late');
    await main.getByRole('button', { name: 'To the result' }).click();
    await web.page.waitForURL('**/review');
    await main.getByText('Your time was up').waitFor();
    await web.context.close();
  });
});
