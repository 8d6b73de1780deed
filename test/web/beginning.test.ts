import { membershipOf } from '../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, change, publishes } from '../harness/courses.ts';
import { enrolls, startsCourse } from '../harness/learning.ts';
import { until } from '../harness/until.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';
import { listenToQuestions } from './gallery/askedBy.ts';

let server: WebServer;
let moderator: Actor;
let learner: Actor;
let portalId: string;
let courseId: string;
let itemId: string;

const home = (): string => `/p/${portalId}/learn`;

/** What each page asks before its libraries are there, and how it shows that the answers reached it. */
const pages = {
  'what one learns': {
    at: home,
    asked: ['Viewer', 'UnreadNoticeCount', 'MyEnrollments'],
    later: ['EnterPortal'],
    shows: 'Heat pumps',
  },
  'a course': {
    at: () => `${home()}/courses/${courseId}`,
    asked: ['Viewer', 'UnreadNoticeCount', 'LearnerCoursePage', 'LearnerOutline'],
    later: ['EnterPortal'],
    shows: 'How they work.',
  },
  'a lesson, which is opened by that': {
    at: () => `${home()}/courses/${courseId}/items/${itemId}`,
    asked: ['Viewer', 'UnreadNoticeCount', 'LearnerOutline', 'OpenItem'],
    later: ['EnterPortal', 'LearnerOutline'],
    shows: 'Four parts and a fluid.',
  },
};

describeInChromium('how a page begins', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    ({ moderator, portalId } = await inside.createsPortal());
    courseId = await aCourse(moderator, 'Heat pumps', { description: '<p>How they work.</p>' });
    ({ id: itemId } = await aLesson(moderator, courseId, 'The circuit', '<p>Four parts and a fluid.</p>'));
    await publishes(moderator, courseId);
    learner = await aMember(server.server, portalId, 'LEARNER', 'EXTERNAL');
    await enrolls(moderator, [await membershipOf(learner), await membershipOf(moderator)], [courseId]);
    await startsCourse(learner, courseId);
  }, 120_000);

  it.each(Object.entries(pages))(
    '%s: asks while the libraries are on the way, and each thing once',
    async (_name, its) => {
      const web = await openWeb(server);
      await web.enterAs(learner, 'EXTERNAL');
      const { promise: held, resolve: release } = Promise.withResolvers<void>();
      await web.page.route(/\/assets\/index-[^/]+\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      const { take } = listenToQuestions(web.page);
      const early: string[] = [];
      const opened = web.open(its.at());
      await until('it asked', async () => {
        early.push(...take().map(({ operationName }) => operationName));
        return early.length === its.asked.length;
      });
      release();
      await opened;
      await web.page.getByText(its.shows).first().waitFor();
      await web.page.waitForLoadState('networkidle');
      expect(early.toSorted()).toEqual(its.asked.toSorted());
      const later = take().map(({ operationName }) => operationName);
      // Who was here is told to the server; and what an item's opening changed is asked anew.
      expect(later.toSorted()).toEqual(its.later);
      await web.close();
    },
  );

  it('gives no answer to somebody else than who asked', async () => {
    const web = await openWeb(server);
    const { take } = listenToQuestions(web.page);
    await web.open(home());
    await web.page.waitForURL(/\/sign-in\?next=/);
    expect(take().map(({ operationName }) => operationName)).toContain('MyEnrollments');
    await web.page.fill('[name=email]', moderator.email);
    await web.page.fill('[name=password]', moderator.password);
    await web.page.click('[type=submit]');
    await web.page.getByText('Heat pumps').first().waitFor();
    expect(take().map(({ operationName }) => operationName)).toContain('MyEnrollments');
    await web.close();
  });

  it('takes no early answer that is older than what was done on the page', async () => {
    const open = { courseId, selfEnrollment: true };
    await change(moderator, 'updateCourseSettings', 'UpdateCourseSettingsInput', open, 'course { id }');
    const stranger = await aMember(server.server, portalId, 'LEARNER', 'EXTERNAL');
    const web = await openWeb(server);
    await web.enterAs(stranger, 'EXTERNAL');
    await web.open(pages['a course'].at());
    // Its steps were asked for early too, and are shown only now.
    await web.page.getByRole('button', { name: 'Enrol', exact: true }).click();
    await web.page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    await web.close();
  });

  it('offers to load anew when the code of the page cannot be had, and does not try for good', async () => {
    const web = await openWeb(server);
    await web.enterAs(learner, 'EXTERNAL');
    let requests = 0;
    await web.page.route(/\/assets\/MyLearningPage-[^/]+\.js$/, (route) => {
      requests++;
      return route.fulfill({ status: 404, body: '' });
    });
    await web.page.goto(`${server.url}${home()}`);
    await web.page.getByRole('button', { name: 'Load again' }).waitFor();
    await web.page.waitForLoadState('networkidle');
    // Once beforehand and once to run it.
    expect(requests).toBeLessThanOrEqual(2);
    await web.page.unroute(/\/assets\/MyLearningPage-[^/]+\.js$/);
    await web.page.getByRole('button', { name: 'Load again' }).click();
    await web.page.getByText('Heat pumps').first().waitFor();
    await web.context.close();
  });

  it('tells that an early question had no answer, and asks again when wanted', async () => {
    const web = await openWeb(server);
    await web.enterAs(learner, 'EXTERNAL');
    let lost = 0;
    await web.page.route('**/graphql', async (route) => {
      const { operationName } = route.request().postDataJSON() as { operationName: string };
      if (operationName !== 'MyEnrollments' || lost++ > 0) return route.continue();
      await route.fulfill({ status: 502, body: 'Bad gateway' });
    });
    await web.open(home());
    await web.page.getByRole('button', { name: 'Try again' }).click();
    await web.page.getByText('Heat pumps').first().waitFor();
    await web.context.close();
  });
});
