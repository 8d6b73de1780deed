import * as sample from '../../server/files/testing/sampleFiles.ts';
import { membershipOf } from '../harness/achievements.ts';
import { type Actor, aMember, anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, change, itemsOf, publishes } from '../harness/courses.ts';
import { enrolls } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let base: string;

const evil = `<p>Before</p><img src="/none.png" onerror="window.hit=1"><a href="javascript:window.hit=1">press</a>
  <script>window.hit=1</script><iframe src="javascript:parent.hit=1"></iframe><svg onload="window.hit=1"></svg><p>After</p>`;

async function aWrittenLesson(html: string): Promise<{ courseId: string; itemId: string }> {
  const courseId = await aCourse(moderator, unique('Written'));
  const { id: itemId } = await aLesson(moderator, courseId, 'Words', html);
  return { courseId, itemId };
}

/** Another author saves a text, past this window. */
const saves = (courseId: string, itemId: string, html: string) =>
  change(moderator, 'updateLesson', 'UpdateLessonInput', { courseId, itemId, html }, '... on Problem { code }');

const stored = async (courseId: string) => (await itemsOf(moderator, courseId))[0]?.text.source;

async function opens(courseId: string, itemId: string, theme: 'light' | 'dark' = 'light', width = 1280): Promise<Web> {
  const web = await openWeb(server, { theme, width });
  await web.enterAs(moderator, 'EXTERNAL');
  await web.open(`${base}/${courseId}/items/${itemId}`);
  await web.page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
  return web;
}

/** Nothing of a text acts: neither now nor when its link is pressed. */
async function expectHarmless({ page }: Web): Promise<void> {
  const text = page.locator('main');
  await text.getByText('After').waitFor();
  const html = await text.innerHTML();
  expect(html).not.toMatch(/onerror|onload|javascript:|<script|<iframe/i);
  if (await text.getByText('press').count()) await text.getByText('press').first().click();
  expect(await page.evaluate('window.hit')).toBeUndefined();
}

describeInChromium('authors of a lesson', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    ({ moderator } = await inside.createsPortal());
    base = `/p/${moderator.portalId}/run/courses`;
  }, 120_000);

  it('write on behind a picture that they put in, which stays', async () => {
    const { courseId, itemId } = await aWrittenLesson('<p>Before</p>');
    const web = await opens(courseId, itemId);
    const { page } = web;
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Add a picture' }).click();
    const choice = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choice).setFiles({ name: 'green.png', mimeType: 'image/png', buffer: sample.png(9, 9, 0x30) });
    await page.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.type('After');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(courseId)).toMatch(/^<p>Before<\/p><img [^>]*><p>After<\/p>$/);
    await web.close();
  });

  it.each(
    looks([
      ['light', 1280],
      ['dark', 320],
    ] as const),
  )(
    'keep the own text when another one saved before, in the %s theme',
    async (theme, width) => {
      const { courseId, itemId } = await aWrittenLesson('<p>one</p>');
      const web = await opens(courseId, itemId, theme, width);
      const { page } = web;
      const main = page.locator('main');
      const editor = main.getByRole('textbox', { name: 'Text', exact: true });
      const save = main.getByRole('button', { name: 'Save', exact: true });
      await editor.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' and mine');
      await saves(courseId, itemId, '<p>theirs</p>');
      await save.click();
      await main.getByText('Somebody else has changed this text meanwhile').waitFor();
      expect(await editor.textContent()).toBe('one and mine');
      expect(await stored(courseId)).toBe('<p>theirs</p>');
      await main.getByText('Show the other text').click();
      await main.getByText('theirs', { exact: true }).waitFor();
      await web.expectAccessible('courses-conflict');
      await main.getByRole('button', { name: 'Go on with mine' }).click();
      await save.click();
      await main.getByText('Saved', { exact: true }).waitFor();
      expect(await stored(courseId)).toBe('<p>one and mine</p>');
      // The other way round.
      await editor.click();
      await page.keyboard.type('x');
      await saves(courseId, itemId, '<p>theirs again</p>');
      await save.click();
      await main.getByRole('button', { name: 'Take the other one' }).click();
      await main.getByText('theirs again').waitFor();
      expect(await editor.textContent()).toBe('theirs again');
      await web.close();
    },
    60_000,
  );

  it('are asked before they leave with something unsaved', async () => {
    const { courseId, itemId } = await aWrittenLesson('<p>one</p>');
    const web = await opens(courseId, itemId);
    const { page } = web;
    const asked: string[] = [];
    let answer = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void (answer ? dialog.accept() : dialog.dismiss());
    });
    await page.getByRole('textbox', { name: 'Title' }).fill('Other words');
    await page.getByText('Not saved yet').waitFor();
    await page
      .locator('main')
      .getByRole('link', { name: /^Written/ })
      .click();
    await expect(Promise.resolve(asked)).resolves.toEqual([
      'You have changes that are not saved. Leave and lose them?',
    ]);
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Other words');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Words');
    answer = true;
    await page
      .locator('main')
      .getByRole('link', { name: /^Written/ })
      .click();
    await page.waitForURL(`**/courses/${courseId}`);
    expect(asked).toHaveLength(1);
    await web.close();
  }, 60_000);

  it('bring nothing that acts to learners: pasted, or stored in another way', async () => {
    const pasted = await aWrittenLesson('');
    const web = await opens(pasted.courseId, pasted.itemId);
    const { page } = web;
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.getByRole('textbox', { name: 'Text', exact: true }).click();
    await page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, evil);
    await page.getByText('Not saved yet').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText('Saved, but something had to be taken out:').waitFor();
    expect(await stored(pasted.courseId)).toContain('<p>Before</p>');
    expect(await stored(pasted.courseId)).toContain('After');
    expect(await stored(pasted.courseId)).not.toMatch(/onerror|onload|javascript:|<script|<iframe/);

    const raw = await aWrittenLesson('<p>x</p>');
    // Past the API, as if the allowlist had once been wider.
    await server.server.superuser.query('UPDATE course_item SET html = $2 WHERE id = $1', [raw.itemId, evil]);
    for (const made of [pasted, raw]) {
      await publishes(moderator, made.courseId);
      await web.open(`${base}/${made.courseId}/preview/${made.itemId}`);
      await expectHarmless(web);
    }
    // Chromium tells of handlers also where it reads what was pasted in a document that runs nothing.
    expect(complaints.filter((text) => !text.startsWith('Executing inline event handler violates'))).toEqual([]);
    await web.context.close();
    const learner = await aMember(server.server, moderator.portalId, 'LEARNER');
    const theirs = await openWeb(server);
    await theirs.enterAs(learner, 'EXTERNAL');
    for (const { courseId, itemId } of [pasted, raw]) {
      const [enrollmentId] = await enrolledIn(learner, courseId);
      await begins(learner, enrollmentId ?? '');
      await theirs.open(`/p/${moderator.portalId}/learn/courses/${courseId}/items/${itemId}`);
      await expectHarmless(theirs);
    }
    await theirs.close();
  }, 60_000);
});

async function enrolledIn(learner: Actor, courseId: string): Promise<string[]> {
  await enrolls(moderator, [await membershipOf(learner)], [courseId]);
  const query = `query ($portalId: ID!) { myEnrollments(portalId: $portalId) { nodes { id course { id } } } }`;
  const answer = await learner.execute(query, { portalId: moderator.portalId });
  const { nodes } = answer.expectData<{ myEnrollments: { nodes: { id: string; course: { id: string } }[] } }>()
    .myEnrollments;
  return nodes.filter(({ course }) => course.id === courseId).map(({ id }) => id);
}

async function begins(learner: Actor, enrollmentId: string): Promise<void> {
  const query = `mutation ($input: StartCourseInput!) { startCourse(input: $input) { __typename ... on Problem { code } } }`;
  const answer = await learner.execute(query, { input: { enrollmentId, confirmed: true } });
  expect(answer.expectData()).toEqual({ startCourse: { __typename: 'StartCourseSuccess' } });
}
