import type { Locator } from 'playwright-core';
import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { aPublishedTest } from '../harness/attempts.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aCourse, aLesson, aTestItem, change, publishes } from '../harness/courses.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { aPassword, aPublishedCourse, aRegistrationLink, registers } from '../harness/registration.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';
import { type Keyboard, keyboardOf } from './keyboardOf.ts';

let server: WebServer;

const questions = [
  {
    stem: 'Which city is the capital?',
    shuffle: false,
    answers: {
      singleChoice: {
        choices: [
          { id: 'a', text: 'Rome', weight: 0 },
          { id: 'b', text: 'Paris', weight: 100 },
        ],
      },
    },
  },
  {
    stem: 'What belongs together?',
    answers: {
      matching: {
        pairs: [
          { id: 'm1', prompt: 'France', answer: 'Paris' },
          { id: 'm2', prompt: 'Italy', answer: 'Rome' },
        ],
      },
    },
  },
  {
    stem: 'In which order?',
    answers: { ordering: { items: ['one', 'two'].map((text, n) => ({ id: `o${n}`, text })) } },
  },
];

/** A course that members may choose, of a lesson and a test. */
async function anOpenCourse(by: Actor): Promise<string> {
  const title = unique('Reading maps');
  const courseId = await aCourse(by, title, { requirements: 'You have a map.' });
  await aLesson(by, courseId, 'North and south', '<h2>Up is north</h2><p>Mostly.</p>');
  const { testId } = await aPublishedTest(by, { passMark: 100, review: 'SCORE_AND_ANSWERS' }, questions);
  await aTestItem(by, courseId, testId);
  await publishes(by, courseId);
  const input = { courseId, selfEnrollment: true };
  await change(by, 'updateCourseSettings', 'UpdateCourseSettingsInput', input, 'course { id }');
  return title;
}

/** Somebody who has registered and has a password. */
async function aLearner(by: Actor): Promise<string> {
  const { token } = await aRegistrationLink(by);
  const { email } = await registers(server.server, token);
  return email;
}

async function signsIn(keys: Keyboard, email: string, password: string): Promise<void> {
  await keys.reach(/^E-mail address/);
  await keys.type(email);
  await keys.reach(/^Password/);
  await keys.type(password);
}

describeInChromium('with the keyboard only', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it('a learner signs in, finds a course, reads, takes a test and sees the result', async () => {
    const { moderator: by } = await (await anInternalModerator(server.server)).createsPortal();
    const title = await anOpenCourse(by);
    const email = await aLearner(by);
    const web = await openWeb(server);
    const { page } = web;
    const main = page.locator('main');
    const keys = keyboardOf(page);
    await web.open('/sign-in');
    await signsIn(keys, email, aPassword);
    await keys.press('Enter', main.getByRole('link', { name: 'See the open courses' }));
    await keys.reach(/^See the open courses/);
    await keys.press('Enter', main.getByRole('button', { name: `Enrol: ${title}` }));
    await keys.reach(new RegExp(`^Enrol: ${title}`));
    await keys.press('Enter', main.getByRole('button', { name: 'Begin' }));
    await keys.reach(/^I have read this/);
    await keys.press('Space');
    await keys.reach(/^Begin$/);
    await keys.press('Enter', main.getByRole('link', { name: 'Continue: North and south' }));
    await keys.reach(/^Continue: North and south/);
    await keys.press('Enter', main.getByRole('heading', { name: 'Up is north' }));
    await keys.reach(/^Next: /);
    await keys.press('Enter', main.getByRole('button', { name: 'Begin the test' }));
    await keys.reach(/^I have read the rules/);
    await keys.press('Space');
    await keys.reach(/^Begin the test/);
    await keys.press('Enter', main.getByText('Which city is the capital?'));
    await takesTheTest(keys, page.locator('main'));
    await keys.reach(/^Check and hand in/);
    await keys.press('Enter', main.getByText('All 3 questions are answered.'));
    await keys.reach(/^Hand in/);
    await keys.press('Enter', main.getByText('You passed!'));
    await keys.reach(/^Back to the course/);
    await keys.press('Enter', main.getByText('2 of 2 steps done').first());
    await keys.reachBack(/^My learning/);
    await keys.press('Enter', main.getByRole('heading', { name: 'Done' }));
    await web.close();
  }, 60_000);

  it('a moderator signs in, finds a course in the list, copies it to a portal and is told', async () => {
    const by = await anInternalModerator(server.server);
    const { name } = await by.createsPortal();
    const title = unique('Heat pumps');
    await aPublishedCourse(by, title);
    const web = await openWeb(server, { theme: 'dark' });
    const { page } = web;
    const main = page.locator('main');
    const dialog = page.getByRole('dialog');
    const keys = keyboardOf(page);
    await web.open('/internal/sign-in');
    await signsIn(keys, by.email, by.password);
    await keys.press('Enter', main.getByRole('heading', { name: 'External learning in six steps' }));
    await keys.reachBack(/^Courses$/);
    await keys.press('Enter', main.getByRole('link', { name: title, exact: true }));
    await keys.reach(new RegExp(`^${title}$`));
    await keys.press('Enter', main.getByRole('heading', { level: 1, name: title }));
    await keys.reach(/^Copy to external portal/);
    await keys.press('Enter', dialog.getByLabel(name));
    await keys.reach(new RegExp(`^${name}`));
    await keys.press('Space');
    await keys.reach(/^Next: what will be copied/);
    await keys.press('Enter', dialog.getByRole('button', { name: 'Copy to 1 portal' }));
    await keys.reach(/^Copy to 1 portal/);
    await keys.press('Enter', dialog.getByText('0 of 1 portal is done').first());
    await keys.reach(/^Close$/);
    await keys.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // Back where it began.
    await keys.press('Shift');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy to external portal');
    await drainJobs(server.server);
    await page.getByRole('alert').filter({ hasText: 'Data transfer complete' }).waitFor();
    await keys.reachBack(/^Notices: 1 /);
    await keys.press('Enter', dialog.getByText(title));
    await keys.reach(new RegExp(title));
    await keys.press('Enter', main.getByRole('heading', { name: 'What arrived' }));
    await web.close();
  }, 60_000);
});

/** Chooses, joins and brings into order, by arrows, letters and the space bar. */
async function takesTheTest(keys: Keyboard, main: Locator): Promise<void> {
  await keys.reach(/^Rome/);
  await keys.press('ArrowDown');
  await main.getByRole('radio', { name: 'Paris', checked: true }).waitFor();
  await keys.reach(/^Next question/);
  await keys.press('Enter', main.getByText('What belongs together?'));
  for (const [prompt, answer] of [
    ['France', 'Paris'],
    ['Italy', 'Rome'],
  ] as const) {
    await keys.reach(new RegExp(`^${prompt}`));
    await keys.type(answer.slice(0, 2));
    await main.locator('select', { has: main.page().locator(`option:checked:text-is("${answer}")`) }).waitFor();
  }
  await keys.reach(/^Next question/);
  await keys.press('Enter', main.getByText('In which order?'));
  await main.locator('fieldset li').nth(1).waitFor();
  await keys.reach(/^Move two$/);
  if ((await main.locator('fieldset li').first().textContent())?.includes('one'))
    await carries(keys, main, 'ArrowUp', 1);
  await carries(keys, main, 'ArrowDown', 2);
}

/** Picks “two” up, carries it to a place, and puts it down; each is spoken. */
async function carries(keys: Keyboard, main: Locator, key: string, place: number): Promise<void> {
  await keys.press('Space', main.getByText(`two picked up, place ${3 - place} of 2.`));
  await keys.press(key, main.getByText(`two: place ${place} of 2.`));
  await keys.press(
    'Space',
    main
      .locator('fieldset li')
      .nth(place - 1)
      .getByText('two', { exact: true }),
  );
}
