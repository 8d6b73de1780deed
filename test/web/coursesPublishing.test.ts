import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, aTestItem, publishes } from '../harness/courses.ts';
import { looks } from '../harness/looks.ts';
import { aTest } from '../harness/questions.ts';
import { until } from '../harness/until.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;
let base: string;

async function opens(path: string, theme: 'light' | 'dark' = 'light', width = 1280): Promise<Web> {
  const web = await openWeb(server, { theme, width });
  await web.enterAs(inside, 'INTERNAL');
  await web.open(`${base}${path}`);
  return web;
}

interface Course {
  title: string;
  settings: { certificate: boolean; selfEnrollment: boolean };
  newest: { requirements: string; description: { source: string }; competencies: { title: string }[] };
}

const read = async (by: Actor, id: string): Promise<Course> => {
  const query = `query ($id: ID!) { course(id: $id) { title settings { certificate selfEnrollment }
    newest { requirements description { source } competencies { title } } } }`;
  return (await by.execute(query, { id })).expectData<{ course: Course }>().course;
};

/** A busy machine is no fault. */
const patience = 60_000;

describeInChromium('a course that changes', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
    base = `/internal/p/${inside.portalId}/run/courses`;
    await inside.createsPortal();
  }, 120_000);

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )(
    'gets texts, competencies and settings; what changed is told, in the %s theme',
    async (theme, width) => {
      const courseId = await aCourse(inside, unique('Changing'));
      await aLesson(inside, courseId, 'First', '<p>one</p>');
      await publishes(inside, courseId, 'The beginning');
      const web = await opens(`/${courseId}`, theme, width);
      const { page } = web;
      const main = page.locator('main');
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await main.getByRole('tab', { name: 'Description' }).click();
      await main.getByLabel('What learners should know before').fill('You can count.');
      await main.getByRole('textbox', { name: 'Description', exact: true }).click();
      await page.keyboard.type('All about prices.');
      // Another tab would lose it, so one is asked.
      await main.getByRole('tab', { name: 'Settings' }).click();
      expect(dialogs).toHaveLength(1);
      await web.expectAccessible('courses-about');
      await main.getByRole('button', { name: 'Save', exact: true }).click();
      await main.getByText('Saved', { exact: true }).waitFor();

      await main.getByRole('tab', { name: 'Competencies' }).click();
      const skill = unique('Counting');
      await main.getByRole('searchbox').fill(skill);
      await main.getByRole('button', { name: `Add “${skill}” to the catalogue` }).click();
      await main.getByRole('button', { name: `Take “${skill}” away` }).waitFor();
      await web.expectAccessible('courses-competencies');

      await main.getByRole('tab', { name: 'Settings' }).click();
      await main.getByText(/only to people who are enrolled/).waitFor();
      await main.getByRole('switch', { name: 'Certificate' }).click();
      await until('no certificate', async () => !(await read(inside, courseId)).settings.certificate);
      await main.getByRole('switch', { name: 'Open to everybody in the portal' }).click();
      await until('open to everybody', async () => (await read(inside, courseId)).settings.selfEnrollment);
      await web.expectAccessible('courses-settings');
      await main.getByRole('tab', { name: 'Publish', exact: true }).click();
      for (const name of ['Description', 'What learners should know before', 'Competencies'])
        await main.getByRole('listitem').getByText(name, { exact: true }).waitFor();
      await main.getByText('Changes not published').waitFor();
      await web.expectAccessible('courses-changes');
      const course = await read(inside, courseId);
      expect(course.newest).toEqual({
        requirements: 'You can count.',
        description: { source: '<p>All about prices.</p>' },
        competencies: [{ title: skill }],
      });
      expect(course.settings).toEqual({ certificate: false, selfEnrollment: true });
      await main.getByRole('button', { name: 'Publish as revision 2' }).click();
      await main.getByText('Revision 2 is published').waitFor();
      expect(await main.getByText(/only to people who are enrolled/).count()).toBe(0);
      await main.getByRole('button', { name: 'Copy to external portal' }).last().click();
      await page.getByRole('dialog').waitFor();
      await web.close();
    },
    patience,
  );

  it(
    'is not published while something is in the way, and leads to it',
    async () => {
      const courseId = await aCourse(inside, unique('Unready'));
      const item = await aTestItem(inside, courseId, await aTest(inside, 'Not out yet'));
      const web = await opens(`/${courseId}?tab=publish`);
      const main = web.page.locator('main');
      await main.getByRole('button', { name: 'Publish revision 1' }).click();
      await main
        .getByRole('alert')
        .getByText(/Not out yet/)
        .waitFor();
      await web.expectAccessible('courses-obstacles');
      await main.getByRole('alert').getByRole('link', { name: 'Go there' }).click();
      await web.page.waitForURL(`**/courses/${courseId}/items/${item.id}`);
      await main.getByText('This test is not published yet').waitFor();
      await web.expectAccessible('courses-test-item');
      await web.close();
    },
    patience,
  );

  it(
    'refuses an order that breaks a condition and puts everything back',
    async () => {
      const courseId = await aCourse(inside, unique('Ordered'));
      const first = await aLesson(inside, courseId, 'Before', '<p>b</p>');
      const second = await aLesson(inside, courseId, 'Behind', '<p>c</p>');
      const query = `mutation ($input: UpdateCourseItemInput!) { updateCourseItem(input: $input) { __typename } }`;
      const input = { courseId, itemId: second.id, opensAfterItemId: first.id };
      (await inside.execute(query, { input })).expectData();
      const web = await opens(`/${courseId}`);
      const main = web.page.locator('main');
      await main.getByText('Opens after “Before”', { exact: true }).waitFor();
      await main.getByRole('button', { name: 'Move Behind up' }).click();
      await main
        .getByRole('alert')
        .getByText(/“Behind” opens after “Before”/)
        .waitFor();
      const outline = main.getByRole('list', { name: 'Outline' });
      await outline.getByRole('listitem').first().getByRole('link', { name: 'Before' }).waitFor();
      // Deleting what it waits for opens it, which is told.
      await main.getByRole('button', { name: 'Delete “Before”' }).click();
      await web.page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
      await web.page.getByText(/are open from the start now: Behind/).waitFor();
      await main.getByText('Opens after “Before”', { exact: true }).waitFor({ state: 'detached' });
      await main.getByRole('button', { name: 'Duplicate “Behind”' }).click();
      await main.getByRole('link', { name: 'Behind (copy)' }).waitFor();
      await web.close();
    },
    patience,
  );

  it(
    'is duplicated and deleted from the list',
    async () => {
      const title = unique('Twice');
      await aCourse(inside, title);
      const web = await opens(`?search=${title}`);
      const { page } = web;
      const main = page.locator('main');
      await main.getByRole('button', { name: `More for “${title}”` }).click();
      await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
      await main.getByRole('link', { name: `${title} (copy)` }).waitFor();
      await main.getByRole('button', { name: `More for “${title} (copy)”` }).click();
      await main.getByRole('link', { name: 'Preview' }).waitFor();
      await web.expectAccessible('courses-menu');
      await page.getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByRole('dialog').getByText('The draft goes for good.').waitFor();
      await web.expectAccessible('courses-delete');
      await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
      await main.getByRole('link', { name: `${title} (copy)` }).waitFor({ state: 'detached' });
      await main.getByText('1 entry').waitFor();
      await web.close();
    },
    patience,
  );
});
