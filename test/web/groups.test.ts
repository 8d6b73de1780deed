import { type Actor, anInternalModerator, type InternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aPublishedCourse, listed } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { aGroup, aPerson, heads } from '../harness/members.ts';
import { until } from '../harness/until.ts';
import { openWeb, type Web, type WebOptions } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;

const words = {
  en: { title: 'Groups', heads: 'Heads', rules: 'Courses of the group' },
  cs: { title: 'Skupiny', heads: 'Vedoucí', rules: 'Kurzy skupiny' },
};

/** A portal with North > (Hill > Top), South. */
async function aTree(): Promise<{ moderator: Actor; portalId: string; ids: Record<string, string> }> {
  const { moderator, portalId } = await inside.createsPortal();
  const north = await aGroup(moderator, null, 'North');
  const hill = await aGroup(moderator, north, 'Hill');
  const ids = { north, hill, top: await aGroup(moderator, hill, 'Top'), south: await aGroup(moderator, null, 'South') };
  await server.server.superuser.query('UPDATE account SET language = NULL');
  return { moderator, portalId, ids };
}

async function openGroups(actor: Actor, portalId: string, options: WebOptions = {}): Promise<Web> {
  const web = await openWeb(server, options);
  // Says at which step it stands, before the whole test runs out of time.
  web.page.setDefaultTimeout(10_000);
  await web.enterAs(actor, 'EXTERNAL');
  await web.open(`/p/${portalId}/run/groups`);
  return web;
}

const item = ({ page }: Pick<Web, 'page'>, name: string) => page.getByRole('treeitem', { name });
const focused = ({ page }: Pick<Web, 'page'>): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

describeInChromium('groups', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
  }, 120_000);

  it.each(
    looks([
      ['en', 'dark', 1280],
      ['cs', 'light', 320],
    ] as const),
  )('shows the tree and a group with its people, heads and courses, in %s', async (language, theme, width) => {
    const { moderator, portalId, ids } = await aTree();
    await aPerson(server.server, portalId, 'LEARNER', ids.hill);
    const web = await openGroups(moderator, portalId, { language, theme, width });
    await web.page.getByRole('heading', { level: 1, name: words[language].title }).waitFor();
    await item(web, 'Hill').click();
    await web.page.getByRole('heading', { name: words[language].heads }).waitFor();
    await web.page.getByRole('heading', { name: words[language].rules }).waitFor();
    expect(new URL(web.page.url()).search).toBe(`?group=${ids.hill}`);
    await web.expectAccessible(`groups-${language}`);
    await web.page.reload();
    await web.page.getByRole('heading', { level: 2, name: 'Hill' }).waitFor();
    await web.close();
  });

  it('is gone through by the keyboard alone: arrows, letters, choosing, a new group, moving it', async () => {
    const { moderator, portalId } = await aTree();
    const web = await openGroups(moderator, portalId);
    const { keyboard } = web.page;
    await item(web, 'North').focus();
    await keyboard.press('ArrowDown');
    expect(await focused(web)).toMatch(/^Hill/);
    await keyboard.press('ArrowLeft');
    await item(web, 'Top').waitFor({ state: 'detached' });
    expect(await item(web, 'Hill').getAttribute('aria-expanded')).toBe('false');
    await keyboard.press('ArrowRight');
    await item(web, 'Top').waitFor();
    await keyboard.press('End');
    expect(await focused(web)).toMatch(/^South/);
    await keyboard.press('h');
    expect(await focused(web)).toMatch(/^Hill/);
    await keyboard.press('Enter');
    await web.page.getByRole('heading', { level: 2, name: 'Hill' }).waitFor();
    await web.page.getByRole('button', { name: 'New group below' }).press('Enter');
    await web.page.getByRole('dialog').locator('[name=name]').waitFor();
    // A name that is taken under the same parent is said so; the other one goes.
    await keyboard.type('Top');
    await keyboard.press('Enter');
    await web.page.getByRole('dialog').getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await web.page.getByRole('dialog').locator('[name=name]').fill('Valley');
    await keyboard.press('Enter');
    await item(web, 'Valley').waitFor();
    expect(await item(web, 'Valley').getAttribute('aria-level')).toBe('3');
    await web.page.getByRole('button', { name: 'Move to …' }).press('Enter');
    const above = web.page.getByRole('dialog').getByRole('combobox', { name: 'Group above it' });
    await above.fill('South');
    // The list may change once more while it is asked for anew: whoever looks sees which place is marked.
    const marked = web.page.locator('[role=option][data-combobox-selected]', { hasText: 'South' });
    await until('South is marked', async () => {
      if (await marked.isVisible()) return true;
      await above.press('ArrowDown');
      return false;
    });
    await keyboard.press('Enter');
    expect(await above.inputValue()).toBe('South');
    await web.page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).press('Enter');
    await web.page.getByText('South / Hill').waitFor();
    expect(await item(web, 'Hill').getAttribute('aria-level')).toBe('2');
    await web.close();
  });

  it('sets heads and courses, which enrol who is there', async () => {
    const { moderator, portalId, ids } = await aTree();
    const person = await aPerson(server.server, portalId, 'LEARNER', ids.top);
    const head = await aPerson(server.server, portalId, 'LEARNER');
    const title = unique('Rule course');
    await aPublishedCourse(moderator, title);
    const web = await openGroups(moderator, portalId);
    const dialog = web.page.getByRole('dialog');
    await item(web, 'North').click();
    await web.page.getByRole('button', { name: 'Say who heads it' }).click();
    await dialog.getByRole('combobox', { name: 'Heads' }).fill(head.email);
    await web.page.getByRole('option', { name: new RegExp(head.email) }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await web.page.getByText('sees nothing before getting the role Manager').waitFor();
    await web.page.getByRole('button', { name: 'Choose the courses' }).click();
    await dialog.getByRole('combobox', { name: 'Courses' }).fill(title);
    await web.page.getByRole('option', { name: title }).click();
    await dialog.getByLabel(`Days for “${title}”`).fill('30');
    await web.expectAccessible('groups-rules');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await web.page.getByText('due 30 days after enrolling').waitFor();
    const [enrolled] = await listed(moderator, { memberId: person.memberId });
    expect(enrolled).toMatchObject({ source: 'GROUP', state: 'ENROLLED' });
    await web.close();
  });

  it('searches, renames, and deletes only what is empty', async () => {
    const { moderator, portalId, ids } = await aTree();
    await aPerson(server.server, portalId, 'LEARNER', ids.south);
    const web = await openGroups(moderator, portalId);
    await web.page.getByRole('searchbox').fill('top');
    await item(web, 'South').waitFor({ state: 'detached' });
    expect(await web.page.getByRole('treeitem').count()).toBe(3);
    await item(web, 'Top').click();
    await web.page.getByRole('button', { name: 'Rename' }).click();
    await web.page.getByRole('dialog').locator('[name=name]').fill('Topmost');
    await web.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await item(web, 'Topmost').waitFor();
    await web.page.getByRole('searchbox').fill('');
    await item(web, 'South').click();
    await web.page.getByRole('button', { name: 'Delete' }).click();
    await web.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await web.page.getByRole('region', { name: 'South' }).getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await web.expectAccessible('groups-not-empty');
    await item(web, 'Topmost').click();
    await web.page.getByRole('button', { name: 'Delete' }).click();
    await web.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await item(web, 'Topmost').waitFor({ state: 'detached' });
    await web.close();
  });

  it('shows a manager the groups headed, to look at', async () => {
    const { moderator, portalId, ids } = await aTree();
    const manager = await aPerson(server.server, portalId, 'MANAGER');
    await heads(moderator, ids.hill as string, [manager.memberId]);
    const web = await openGroups(manager, portalId);
    await item(web, 'Top').waitFor();
    expect(await web.page.getByRole('treeitem').count()).toBe(2);
    await item(web, 'Hill').click();
    await web.page.getByRole('heading', { name: 'Heads' }).waitFor();
    expect(await web.page.locator('main').getByRole('button').count()).toBe(0);
    await web.close();
  });
});
