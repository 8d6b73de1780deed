import { type Actor, anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { change } from '../harness/courses.ts';
import { aTest } from '../harness/questions.ts';
import { until } from '../harness/until.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let moderator: Actor;
let base: string;

/** Another author saves what is read before the test, past this window. */
const saves = (testId: string, description: string) =>
  change(moderator, 'updateTest', 'UpdateTestInput', { testId, description }, '... on Problem { code }');

async function stored(id: string): Promise<string> {
  const query = 'query ($id: ID!) { test(id: $id) { newest { description { source } } } }';
  const answer = await moderator.execute(query, { id });
  return answer.expectData<{ test: { newest: { description: { source: string } } } }>().test.newest.description.source;
}

describeInChromium('the settings of a test', () => {
  beforeAll(async () => {
    server = await createWebServer();
    const inside = await anInternalModerator(server.server);
    ({ moderator } = await inside.createsPortal());
    base = `/p/${moderator.portalId}/run/tests`;
  }, 120_000);

  it('keep the own text when another one saved before, and let the author decide', async () => {
    const testId = await aTest(moderator, unique('Settings'));
    await saves(testId, '<p>one</p>');
    const web = await openWeb(server);
    await web.enterAs(moderator, 'EXTERNAL');
    await web.open(`${base}/${testId}/settings`);
    const main = web.page.locator('main');
    const text = main.getByRole('textbox', { name: 'What to read before the start' });
    const save = main.getByRole('button', { name: 'Save', exact: true }).first();
    await text.click();
    await web.page.keyboard.press('Control+End');
    await web.page.keyboard.type(' and mine');
    await main.getByText('Not saved yet').waitFor();
    await saves(testId, '<p>theirs</p>');
    await save.click();
    await main.getByText('Somebody else has changed this text meanwhile').waitFor();
    expect(await text.textContent()).toBe('one and mine');
    expect(await stored(testId)).toBe('<p>theirs</p>');
    await main.getByText('Show the other text').click();
    await main.getByText('theirs', { exact: true }).waitFor();
    await web.expectAccessible('tests-settings-conflict');
    await main.getByRole('button', { name: 'Go on with mine' }).click();
    await save.click();
    await main.getByText('Saved', { exact: true }).waitFor();
    expect(await stored(testId)).toBe('<p>one and mine</p>');
    // The other way round.
    await text.click();
    await web.page.keyboard.type('x');
    await saves(testId, '<p>theirs again</p>');
    await save.click();
    await main.getByRole('button', { name: 'Take the other one' }).click();
    await until('the text of the other', async () => (await text.textContent()) === 'theirs again');
    expect(await save.isDisabled()).toBe(true);
    await web.close();
  }, 60_000);
});
