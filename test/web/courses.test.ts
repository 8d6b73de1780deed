import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { aPublishedTest } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { itemsOf } from '../harness/courses.ts';
import { looks } from '../harness/looks.ts';
import { until } from '../harness/until.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';
import { courseWords } from './coursesWords.ts';

let server: WebServer;
let inside: InternalModerator;
let outside: Actor;

/** Waits until the draft on the server has its items in this order. */
const untilOrder = (by: Actor, courseId: string, titles: string[]) =>
  until(`the order ${titles.join(', ')}`, async () => {
    const items = await itemsOf(by, courseId);
    return items.map(({ title }) => title).join() === titles.join();
  });

const pdf = { name: 'price_list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n%%EOF\n') };

/** Carries an item by its handle to where another one is, as a mouse does. */
async function drags({ page }: Web, from: string, to: string): Promise<void> {
  const target = page.getByRole('button', { name: to, exact: true });
  await target.evaluate((handle) => handle.scrollIntoView({ block: 'center' }));
  const start = await page.getByRole('button', { name: from, exact: true }).boundingBox();
  const end = await target.boundingBox();
  if (!start || !end) throw new Error('no handles');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2 + 8, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

describeInChromium('courses', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
    ({ moderator: outside } = await inside.createsPortal());
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280, 'INTERNAL'],
      ['pl', 'dark', 320, 'EXTERNAL'],
    ] as const),
  )(
    'are made, tried and published (T1, L1, R5), in %s',
    async (language, theme, width, audience) => {
      const say = courseWords[language];
      const by = audience === 'INTERNAL' ? inside : outside;
      const { title: testTitle } = await aTestNamed(by);
      await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [by.accountId, language]);
      const web = await openWeb(server, { language, theme, width });
      await web.enterAs(by, audience);
      const { page } = web;
      const main = page.locator('main');
      const base = `${audience === 'INTERNAL' ? '/internal' : ''}/p/${by.portalId}/run/courses`;
      await web.open(base);
      await main.getByRole('button', { name: say.newCourse }).first().click();
      const title = unique('Selling heat pumps');
      await page.getByRole('dialog').getByLabel(say.title).fill(title);
      await page.getByRole('dialog').getByRole('button', { name: say.create }).click();
      await page.waitForURL(/courses\/[0-9a-f-]{36}$/);
      const courseId = page.url().slice(-36);
      await main.getByText(say.empty).waitFor();
      await web.expectAccessible(`courses-new-${language}`);

      // A lesson: straight to its text, typed into the editor, saved by the button.
      for (const name of ['Listening', 'Answering']) {
        await web.open(`${base}/${courseId}`);
        await main.getByRole('button', { name: say.lesson, exact: true }).click();
        await main.getByLabel(say.lessonTitle).fill(name);
        await main.getByRole('button', { name: say.addAndWrite }).click();
        const editor = main.getByRole('textbox', { name: say.text, exact: true });
        await editor.click();
        await page.keyboard.type(`About ${name}. `);
        await page.keyboard.press('Control+b');
        await page.keyboard.type('Mind it.');
        await main.getByText(say.notSaved).waitFor();
        await main.getByRole('button', { name: say.save, exact: true }).click();
        await main.getByText(say.saved, { exact: true }).waitFor();
      }
      const [first] = await itemsOf(by, courseId);
      expect(first?.text.source).toBe('<p>About Listening. <strong>Mind it.</strong></p>');

      // A file and a test.
      await web.open(`${base}/${courseId}`);
      await main.getByRole('button', { name: say.file, exact: true }).click();
      await main.locator('input[type=file]').setInputFiles(pdf);
      await main.getByText(say.added('price list')).waitFor();
      await main.getByRole('button', { name: say.test, exact: true }).click();
      await main.getByRole('searchbox').fill(testTitle);
      await main.getByRole('button', { name: say.addNamed(testTitle) }).click();
      await main.getByText(say.added(testTitle)).waitFor();
      await web.expectAccessible(`courses-outline-${language}`);

      // Sorted by keys, by a button and by dragging; the server has the order.
      const handle = main.getByRole('button', { name: say.carry('price list'), exact: true });
      await handle.focus();
      await page.keyboard.press('Space');
      await page.getByText(say.picked('price list', 3)).waitFor();
      await page.keyboard.press('ArrowUp');
      await page.getByText(say.carried('price list', 2)).waitFor();
      await page.keyboard.press('Space');
      await untilOrder(by, courseId, ['Listening', 'price list', 'Answering', testTitle]);
      await main.getByRole('button', { name: say.down('price list') }).click();
      await untilOrder(by, courseId, ['Listening', 'Answering', 'price list', testTitle]);
      // While the move before is under way nothing can be dragged.
      await handle.click({ trial: true });
      await drags(web, say.carry('price list'), say.carry('Listening'));
      await untilOrder(by, courseId, ['price list', 'Listening', 'Answering', testTitle]);

      // A condition, with what learners will see.
      await main.getByRole('link', { name: 'Answering' }).click();
      await main.getByLabel(say.opensAfter).selectOption({ label: 'Listening' });
      await main.getByText(say.seen).waitFor();
      await main.getByRole('button', { name: say.save, exact: true }).click();
      await main.getByText(say.saved, { exact: true }).waitFor();
      await web.expectAccessible(`courses-lesson-${language}`);

      // The preview of the draft goes step by step as for a learner.
      await web.open(`${base}/${courseId}/preview`);
      await main.getByText(say.isPreview).waitFor();
      await main.getByText(say.locked).waitFor();
      await web.expectAccessible(`courses-preview-${language}`);
      await main.getByRole('link', { name: 'Listening' }).first().click();
      await main.getByText('Mind it.').waitFor();
      await main.getByRole('link', { name: /Answering/ }).click();
      await main.getByText('About Answering.').waitFor();
      await web.expectAccessible(`courses-preview-lesson-${language}`);

      // Published with a note; the direct link leads there.
      await web.open(`${base}/${courseId}?tab=publish`);
      await main.getByLabel(say.note).fill('The first one');
      await main.getByRole('button', { name: say.publish }).click();
      await main.getByText(say.published).waitFor();
      await main.getByText('The first one').waitFor();
      await web.expectAccessible(`courses-published-${language}`);
      const link = await main.getByRole('textbox', { name: say.directLink }).inputValue();
      expect(link).toContain(courseId);
      await web.open(base);
      const row = main.getByRole('row').filter({ hasText: title });
      await row.getByText(say.state).waitFor();
      await web.expectAccessible(`courses-list-${language}`);
      await main.locator('label').filter({ hasText: say.cards }).click();
      await page.waitForURL(/view=cards/);
      await main.getByRole('listitem').filter({ hasText: title }).first().waitFor();
      await web.expectAccessible(`courses-cards-${language}`);
      await web.close();
    },
    150_000,
  );
});

async function aTestNamed(by: Actor): Promise<{ testId: string; title: string }> {
  const { testId } = await aPublishedTest(by, {});
  const answer = await by.execute('query ($id: ID!) { test(id: $id) { title } }', { id: testId });
  return { testId, title: answer.expectData<{ test: { title: string } }>().test.title };
}
