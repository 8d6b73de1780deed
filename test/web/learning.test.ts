import { aCertified, membershipOf } from '../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, unique } from '../harness/actors.ts';
import { aPublishedTest } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aFile, aLesson, aMaterial, aTestItem, change, publishes } from '../harness/courses.ts';
import { aPublishedCourse, enrolls } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let portalId: string;

const paragraph = `<p>${'A calm voice and a clear word help more than any rule. '.repeat(12)}</p>`;
const text = `<h2>Why it matters</h2>${paragraph.repeat(5)}<blockquote><p>Listen first.</p></blockquote>${paragraph.repeat(5)}`;

interface Made {
  courseId: string;
  ids: string[];
}

/** Two lessons, the second after the first; a file, and a test. */
async function aCourseToRead(): Promise<Made> {
  const courseId = await aCourse(moderator, unique('Talking with customers'), {
    description: '<p>How to listen, and how to answer.</p>',
    requirements: 'You have met a customer before.',
  });
  const first = await aLesson(moderator, courseId, 'Listening', text, { readRule: 'SCROLLED' });
  const time = { readRule: 'MINIMUM_TIME', readSeconds: 2 };
  const link = `<p>As in <a href="extramural:item/${first.id}">the lesson before</a>.</p>`;
  const second = await aLesson(moderator, courseId, 'Answering', link + paragraph, time);
  const material = await aMaterial(moderator, courseId, 'Checklist', await aFile(moderator));
  const rules = { attemptLimit: 3, timeLimitSeconds: 900, passMark: 60 };
  const { testId } = await aPublishedTest(moderator, rules);
  const test = await aTestItem(moderator, courseId, testId);
  const input = { courseId, itemId: second.id, opensAfterItemId: first.id };
  await change(moderator, 'updateCourseItem', 'UpdateCourseItemInput', input, '... on Problem { code message }');
  await publishes(moderator, courseId);
  return { courseId, ids: [first.id, second.id, material.id, test.id] };
}

const words = {
  en: {
    start: 'Begin',
    confirm: 'I have read this',
    confirmFirst: 'Please confirm this first.',
    locked: 'To be done first:',
    none: '0 of 4 steps done',
    one: '1 of 4 steps done',
    two: '2 of 4 steps done',
    read: 'Read on',
    next: 'Next: Answering',
    continue: 'Continue: Answering',
    before: 'the lesson before',
    attempts: '3 of 3',
    download: 'Download',
    home: 'In progress',
  },
  pl: {
    start: 'Zacznij',
    confirm: 'Zapoznałem(-am)',
    confirmFirst: 'Najpierw to potwierdź.',
    locked: 'Najpierw ukończ:',
    none: 'Ukończono 0 z 4 kroków',
    one: 'Ukończono 1 z 4 kroków',
    two: 'Ukończono 2 z 4 kroków',
    read: 'Przeczytano',
    next: 'Dalej: Answering',
    continue: 'Kontynuuj: Answering',
    before: 'the lesson before',
    attempts: '3 z 3',
    download: 'Pobierz',
    home: 'W trakcie',
  },
};

describeInChromium('learning', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    ({ moderator, portalId } = await inside.createsPortal());
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )(
    'reads a course step by step (L1), in %s',
    async (language, theme, width) => {
      const say = words[language];
      const { courseId, ids } = await aCourseToRead();
      const learner = await aMember(server.server, portalId, 'LEARNER');
      await enrolls(moderator, [await membershipOf(learner)], [courseId], { dueAt: '2031-05-04T12:00:00.000Z' });
      const web = await openWeb(server, { language, theme, width });
      await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [
        learner.accountId,
        language,
      ]);
      await web.enterAs(learner, 'EXTERNAL');
      const { page } = web;
      const main = page.locator('main');
      const home = `/p/${portalId}/learn`;
      await web.open(home);
      await main.getByRole('link', { name: /Talking/ }).waitFor();
      await web.expectAccessible(`learning-home-new-${language}`);
      await main.getByRole('link', { name: /Talking/ }).click();
      await main.getByRole('listitem').first().waitFor();
      await web.expectAccessible(`learning-course-new-${language}`);
      const begin = main.getByRole('button', { name: say.start });
      await begin.click();
      await main.getByText(say.confirmFirst).waitFor();
      await main.getByRole('checkbox', { name: say.confirm }).check();
      await begin.click();
      // The second step says what it waits for, and leads there.
      const steps = main.getByRole('listitem');
      await steps.nth(1).getByText(say.locked).waitFor();
      await main.getByText(say.none).first().waitFor();
      await web.expectAccessible(`learning-course-${language}`);
      await web.open(`${home}/courses/${courseId}/items/${ids[1]}`);
      await main.getByText(say.locked).waitFor();
      await web.expectAccessible(`learning-locked-${language}`);
      await main.getByRole('link', { name: 'Listening' }).first().click();
      await page.getByRole('heading', { name: 'Why it matters' }).waitFor();
      await main.getByText(say.locked).waitFor();
      await web.expectAccessible(`learning-lesson-${language}`);
      await main.getByText(say.locked).scrollIntoViewIfNeeded();
      await main.getByText(say.read).first().waitFor();
      await main.getByText(say.one).first().waitFor();
      await web.expectAccessible(`learning-lesson-read-${language}`);
      await main.getByRole('link', { name: say.next }).click();
      // Links within lessons lead to other steps.
      const before = main.getByRole('link', { name: say.before });
      expect(await before.getAttribute('href')).toBe(`${home}/courses/${courseId}/items/${ids[0]}`);
      await web.open(home);
      await main.getByRole('heading', { name: 'Answering' }).waitFor();
      await main.getByRole('heading', { name: say.home }).waitFor();
      await web.expectAccessible(`learning-home-${language}`);
      await web.open(`${home}/courses/${courseId}`);
      await main.getByRole('link', { name: say.continue }).click();
      await page.waitForURL(`**/items/${ids[1]}`);
      await main.getByText(say.two).first().waitFor();
      await web.open(`${home}/courses/${courseId}/items/${ids[2]}`);
      await main.getByRole('link', { name: say.download }).waitFor();
      await web.expectAccessible(`learning-material-${language}`);
      await web.open(`${home}/courses/${courseId}/items/${ids[3]}`);
      await main.getByText(say.attempts).waitFor();
      await web.expectAccessible(`learning-test-${language}`);
      await web.close();
    },
    90_000,
  );

  it.each(looks(['light', 'dark'] as const))(
    'enrols oneself, and shows certificates, in the %s theme',
    async (theme) => {
      const title = unique('Open to all');
      const open = await aPublishedCourse(moderator, title);
      const certified = await aPublishedCourse(moderator, unique('Heat pumps'));
      const settings = `mutation ($input: UpdateCourseSettingsInput!) { updateCourseSettings(input: $input) { course { id } } }`;
      (await moderator.execute(settings, { input: { courseId: open, selfEnrollment: true } })).expectData();
      const learner = await aMember(server.server, portalId, 'LEARNER');
      const web = await openWeb(server, { theme });
      await web.enterAs(learner, 'EXTERNAL');
      const main = web.page.locator('main');
      await web.open(`/p/${portalId}/learn/certificates`);
      await main.getByText('No certificates yet').waitFor();
      await web.expectAccessible('learning-certificates-none');
      await aCertified(learner, certified);
      await web.open(`/p/${portalId}/learn/certificates`);
      const download = web.page.waitForEvent('download');
      await main.getByRole('link', { name: /^Download the PDF/ }).click();
      expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
      await web.page.mouse.move(0, 0);
      await web.expectAccessible('learning-certificates');
      await web.open(`/p/${portalId}/learn/catalogue`);
      await main.getByRole('button', { name: `Enrol: ${title}` }).waitFor();
      await web.expectAccessible('learning-catalogue');
      await main.getByRole('button', { name: `Enrol: ${title}` }).click();
      await web.page.waitForURL(`**/courses/${open}`);
      await main.getByRole('button', { name: 'Begin' }).click();
      await main.getByRole('link', { name: /^Continue/ }).click();
      await main.getByText('1 of 1 step done').first().waitFor();
      await web.close();
    },
  );
});
