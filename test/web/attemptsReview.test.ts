import { aShowingTest, membershipOf, someCompetencies } from '../harness/achievements.ts';
import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { aPublishedTest, begins, submits } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, aTestItem, publishes } from '../harness/courses.ts';
import { aCandidate, card } from '../harness/examRoom.ts';
import { allRight, answers, aTestOf, releaseResults, setsTest, takes } from '../harness/grading.ts';
import { enrolls, startsCourse } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

const judged = ['singleChoice', 'multipleChoice', 'trueFalse', 'shortText', 'numeric', 'matching', 'ordering'];

describeInChromium('after an attempt', () => {
  beforeAll(async () => {
    server = await createWebServer();
    ({ moderator, portalId } = await (await anInternalModerator(server.server)).createsPortal());
  }, 120_000);

  it.each(
    looks([
      [
        'en',
        'light',
        1280,
        'Not passed this time',
        'Right answer',
        'wrong',
        'Try again (1 attempt left)',
        'Your attempts so far',
      ],
      [
        'ro',
        'dark',
        320,
        'De data aceasta n-ați promovat',
        'Răspunsul corect',
        'greșit',
        'Încercați încă o dată (mai aveți 1 încercare)',
        'Încercările de până acum',
      ],
    ] as const),
  )(
    'shows points and answers where the rule allows it, and the way to try again, in %s',
    async (language, theme, width, verdict, rightAnswer, wrong, again, earlier) => {
      const rules = { passMark: 90, attemptLimit: 2, review: 'SCORE_AND_ANSWERS' };
      const { testId } = await aTestOf(moderator, judged, rules);
      const { web, main, home, learner } = await aCandidate(server, portalId, { language, theme, width });
      const given = {
        ...allRight,
        SINGLE_CHOICE: 'Rome',
        ORDERING: ['two', 'one', 'three', 'four'],
        SHORT_TEXT: 'hat',
      };
      const id = await takes(learner, testId, given);
      await web.open(`${home}/attempts/${id}/review`);
      await main.getByRole('heading', { name: verdict }).waitFor();
      await main.getByText(rightAnswer).first().waitFor();
      expect(await main.getByText(wrong, { exact: true }).count()).toBeGreaterThan(1);
      await web.expectAccessible(`attempts-review-${language}`);
      await main.getByRole('link', { name: again }).click();
      await web.page.waitForURL(`**/tests/${testId}`);
      await main.getByRole('heading', { name: earlier }).waitFor();
      await web.expectAccessible(`attempts-before-again-${language}`);
      await web.close();
    },
  );

  it('says what was shown, and never asks for answers that the rule keeps back', async () => {
    const [skill = ''] = await someCompetencies(moderator, 1);
    const testId = await aShowingTest(moderator, [skill]);
    const { web, main, home, learner } = await aCandidate(server, portalId);
    const told: string[] = [];
    web.page.on('response', async (response) => {
      if (response.url().endsWith('/graphql')) told.push(await response.text());
    });
    const id = await takes(learner, testId, { TRUE_FALSE: true });
    await web.open(`${home}/attempts/${id}/review`);
    await main.getByRole('heading', { name: 'You passed!' }).waitFor();
    await main.getByText('You have shown:').waitFor();
    expect(await main.getByRole('heading', { name: 'Your answers' }).count()).toBe(0);
    expect(told.join()).not.toContain('rightValue');
    await web.close();
  });

  it('waits for the release, and follows it live', async () => {
    const { testId } = await aTestOf(moderator, ['trueFalse'], {});
    await setsTest(moderator, testId, { releaseByHand: true });
    const { web, main, home, learner } = await aCandidate(server, portalId, { theme: 'dark' });
    const id = await takes(learner, testId, { TRUE_FALSE: true });
    await web.open(`${home}/attempts/${id}/review`);
    await main.getByText('We tell you as soon as the result is there.').waitFor();
    await web.expectAccessible('attempts-not-released');
    // Nobody knows yet whether there is a reason to.
    const again = main.getByRole('link', { name: /^Try again/ });
    expect(await again.count()).toBe(0);
    (await moderator.execute(releaseResults, { input: { testId } })).expectData();
    await main.getByRole('heading', { name: 'Your result' }).waitFor();
    await again.waitFor();
    await web.close();
  });

  it.each(looks(['light', 'dark'] as const))(
    'in a course it begins at its step and leads on from there, in the %s theme',
    async (theme) => {
      const { testId } = await aTestOf(moderator, ['trueFalse'], { passMark: 50 });
      const courseId = await aCourse(moderator, 'Safety on roofs');
      const { id: itemId } = await aTestItem(moderator, courseId, testId);
      await aLesson(moderator, courseId, 'What comes after', '<p>x</p>');
      await publishes(moderator, courseId);
      const candidate = await aCandidate(server, portalId, { theme });
      const { web, main, home, learner } = candidate;
      await enrolls(moderator, [await membershipOf(learner)], [courseId]);
      const enrollmentId = await startsCourse(learner, courseId);
      const step = `${home}/courses/${courseId}/items/${itemId}`;
      await web.open(step);
      await main.getByRole('checkbox', { name: 'I have read the rules' }).check();
      await main.getByRole('button', { name: 'Begin the test' }).click();
      await card(candidate, 'About trueFalse?').getByRole('radio', { name: 'True' }).check();
      await web.open(step);
      await main.getByText('You have begun this test').waitFor();
      await web.expectAccessible('attempts-running');
      await main.getByRole('link', { name: 'Go on', exact: true }).click();
      await main.getByRole('link', { name: 'Check and hand in' }).first().click();
      await main.getByText('The question is answered.').waitFor();
      await main.getByRole('button', { name: 'Hand in' }).click();
      await main.getByRole('heading', { name: 'You passed!' }).waitFor();
      await web.expectAccessible('attempts-passed');
      await main.getByRole('link', { name: 'Next: What comes after' }).click();
      await web.page.waitForURL(`**/courses/${courseId}/items/*`);
      const { rows } = await server.server.superuser.query('SELECT item_id FROM attempt WHERE enrollment_id = $1', [
        enrollmentId,
      ]);
      expect(rows).toEqual([{ item_id: itemId }]);
      await web.close();
    },
  );

  it('shows nothing where the rule is nothing', async () => {
    const { testId } = await aPublishedTest(moderator, { review: 'NOTHING' }, [
      { stem: 'Yes?', answers: { trueFalse: { correct: true } } },
    ]);
    const { web, main, home, learner } = await aCandidate(server, portalId, { width: 320 });
    const { id } = await begins(learner, testId);
    await answers(learner, id, { TRUE_FALSE: false });
    await submits(learner, id);
    await web.open(`${home}/attempts/${id}`);
    await web.page.waitForURL('**/review');
    await main.getByText('Results of this test are not shown.').waitFor();
    await web.expectAccessible('attempts-not-shown');
    await web.close();
  });
});
