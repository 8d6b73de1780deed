import type { Actor, InternalModerator } from '../harness/actors.ts';
import { anInternalModerator, unique } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { aPublishedCourse, enrolls } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { aGroup, aPerson, heads, membershipOf, type StagedMember } from '../harness/members.ts';
import { until } from '../harness/until.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;
const groups: Record<string, string> = {};

const words = {
  en: { title: 'People', north: 'North', add: 'Add a person', email: 'E-mail address', addNow: 'Add', mail: 'A mail' },
  pl: { title: 'Ludzie', north: 'North', add: 'Dodaj osobę', email: 'Adres e-mail', addNow: 'Dodaj', mail: 'E-mail z' },
};

/** Gives a person a name of the test's own. */
async function named(person: StagedMember, name: string): Promise<StagedMember> {
  await server.server.superuser.query('UPDATE membership SET name = $2 WHERE id = $1', [person.memberId, name]);
  return person;
}

const rowOf = ({ page }: Pick<Web, 'page'>, name: string) => page.getByRole('row').filter({ hasText: name });

async function asModerator(options: Parameters<typeof openWeb>[1] = {}): Promise<Web> {
  const web = await openWeb(server, options);
  await web.enterAs(moderator, 'EXTERNAL');
  // Says at which step it stands, before the whole test runs out of time.
  web.page.setDefaultTimeout(10_000);
  return web;
}

describeInChromium('people', () => {
  beforeAll(async () => {
    server = await createWebServer();
    inside = await anInternalModerator(server.server);
    ({ portalId, moderator } = await inside.createsPortal());
    groups.north = await aGroup(moderator, null, 'North');
    groups.hill = await aGroup(moderator, groups.north, 'Hill');
    groups.south = await aGroup(moderator, null, 'South');
    await server.server.superuser.query('UPDATE account SET language = NULL');
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['pl', 'dark', 320],
    ] as const),
  )('adds a person by hand and tells the mail, in %s', async (language, theme, width) => {
    const told = words[language];
    const web = await asModerator({ language, theme, width });
    await web.open(`/p/${portalId}/run/members`);
    await web.page.getByRole('heading', { level: 1, name: told.title }).waitFor();
    await rowOf(web, moderator.email).first().waitFor();
    await web.expectAccessible(`members-${language}`);
    await web.page.getByRole('button', { name: told.add }).first().click();
    const dialog = web.page.getByRole('dialog');
    const email = `${unique('added')}@people.example`;
    await dialog.locator('[name=email]').fill(moderator.email);
    await web.expectAccessible(`members-add-${language}`);
    await dialog.getByRole('button', { name: told.addNow, exact: true }).click();
    // Who is there already is said so, with a way to the person.
    await dialog.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    await dialog.getByRole('link').waitFor();
    await dialog.locator('[name=email]').fill(email);
    await dialog.locator('[name=name]').fill('Anna Added');
    await dialog.getByRole('button', { name: told.addNow, exact: true }).click();
    await dialog.getByText(told.mail).waitFor();
    await web.expectAccessible(`members-added-${language}`);
    await web.page.keyboard.press('Escape');
    await rowOf(web, email).waitFor();
    await web.close();
  });

  it('shows when somebody was here last', async () => {
    const web = await asModerator();
    const entered = web.page.waitForResponse((answer) => answer.request().postData()?.includes('EnterPortal') ?? false);
    await web.open(`/p/${portalId}/run/groups`);
    await entered;
    await web.open(`/p/${portalId}/run/members`);
    await rowOf(web, moderator.email).getByText('now', { exact: true }).waitFor();
    await web.close();
  });

  it('filters by group with those below, role and search, and keeps that in the address', async () => {
    const [below, beside] = [
      await named(await aPerson(server.server, portalId, 'LEARNER', groups.hill), 'Hanna Hill'),
      await named(await aPerson(server.server, portalId, 'LEARNER', groups.south), 'Sam South'),
    ];
    const web = await asModerator();
    await web.open(`/p/${portalId}/run/members`);
    await rowOf(web, 'Sam South').waitFor();
    await web.page.getByRole('combobox', { name: 'Group, with those below it' }).click();
    await web.page.getByRole('option', { name: 'North', exact: true }).click();
    await rowOf(web, 'Sam South').waitFor({ state: 'detached' });
    await rowOf(web, 'Hanna Hill').waitFor();
    await web.page.getByRole('combobox', { name: 'Role' }).selectOption('LEARNER');
    await web.page.getByRole('searchbox').fill('hanna');
    await web.page.waitForURL(/search=hanna/);
    expect(new URL(web.page.url()).search).toBe(`?group=${groups.north}&role=LEARNER&search=hanna`);
    await web.page.reload();
    await rowOf(web, below.email).waitFor();
    expect(await web.page.getByRole('row').count()).toBe(2);
    const group = web.page.getByRole('combobox', { name: 'Group, with those below it' });
    await until('the group by its name', async () => (await group.inputValue()) === 'North');
    expect(await web.page.getByRole('searchbox').inputValue()).toBe('hanna');
    await web.page.getByRole('searchbox').fill(beside.email);
    await web.page.getByText('Nothing matches.').waitFor();
    await web.close();
  });

  it('moves, enrols and disables several at once, and says who was left and why', async () => {
    const people = [
      await named(await aPerson(server.server, portalId), 'Bulk One'),
      await named(await aPerson(server.server, portalId), 'Bulk Two'),
    ];
    const title = unique('Bulk course');
    await aPublishedCourse(moderator, title);
    const web = await asModerator();
    const bar = web.page.getByRole('region', { name: 'With several people at once' });
    await web.open(`/p/${portalId}/run/members?search=Bulk`);
    await rowOf(web, 'Bulk Two').waitFor();
    await bar.getByRole('checkbox', { name: 'Everybody on this page' }).check();
    await bar.getByText('2 chosen').waitFor();
    await web.expectAccessible('members-chosen');
    await bar.getByRole('button', { name: 'Move to a group' }).click();
    await web.page.getByRole('dialog').getByRole('combobox', { name: 'Group' }).click();
    await web.page.getByRole('option', { name: 'North / Hill' }).click();
    await web.page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
    await web.page.getByText('Done for 2 people.').waitFor();
    await rowOf(web, 'Bulk One').getByText('Hill').waitFor();
    // Nobody is left chosen, so that the next act does not hit them unasked.
    await bar.getByRole('checkbox', { name: 'Everybody on this page' }).check();
    await bar.getByRole('button', { name: 'Enrol in courses' }).click();
    await web.page.getByRole('dialog').getByRole('combobox', { name: 'Courses' }).fill(title);
    await web.page.getByRole('option', { name: title }).click();
    await web.page.getByRole('dialog').getByRole('button', { name: 'Enrol', exact: true }).click();
    await web.page.getByText('Done for 2 people.').waitFor();
    const { rows } = await server.server.superuser.query(
      'SELECT count(*)::int AS n FROM enrollment WHERE membership_id = ANY ($1)',
      [people.map(({ memberId }) => memberId)],
    );
    expect(rows[0].n).toBe(2);
    await web.open(`/p/${portalId}/run/members`);
    const own = await membershipOf(server.server, moderator.accountId, portalId);
    const me = (await server.server.superuser.query('SELECT name FROM membership WHERE id = $1', [own])).rows[0].name;
    await web.page.getByRole('checkbox', { name: `Choose ${me}` }).check();
    await web.page.getByRole('checkbox', { name: 'Choose Bulk One' }).check();
    await bar.getByRole('button', { name: 'Disable' }).click();
    await web.page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await web.page.getByText('Done for 1 person.').waitFor();
    await web.page.getByText('Nobody would be left to run the portal.').waitFor();
    await web.expectAccessible('members-outcome');
    await rowOf(web, 'Bulk One').getByText('Disabled').waitFor();
    await web.close();
  });

  it('shows a manager the people of the own groups, and nothing that a manager may not do', async () => {
    const seen = await named(await aPerson(server.server, portalId, 'LEARNER', groups.hill), 'Mia Mine');
    await named(await aPerson(server.server, portalId, 'LEARNER', groups.south), 'Olga Other');
    const manager = await aPerson(server.server, portalId, 'MANAGER');
    const courseId = await aPublishedCourse(moderator);
    await enrolls(moderator, [seen.memberId], [courseId]);
    await heads(moderator, groups.north as string, [manager.memberId]);
    const web = await openWeb(server);
    await web.enterAs(manager, 'EXTERNAL');
    await web.open(`/p/${portalId}/run/members`);
    await rowOf(web, 'Mia Mine').waitFor();
    expect(await rowOf(web, 'Olga Other').count()).toBe(0);
    expect(await web.page.getByRole('checkbox').count()).toBe(0);
    expect(await web.page.getByRole('button', { name: 'Add a person' }).count()).toBe(0);
    await web.expectAccessible('members-manager');
    await web.page.getByRole('link', { name: 'Mia Mine' }).click();
    await web.page.getByRole('heading', { level: 1, name: 'Mia Mine' }).waitFor();
    await web.page.getByRole('heading', { name: 'How they came in' }).waitFor();
    expect(await web.page.getByRole('heading', { name: 'Access' }).count()).toBe(0);
    expect(await web.page.getByRole('tab', { name: 'Extra time' }).count()).toBe(0);
    await web.page.getByRole('tab', { name: 'Courses' }).click();
    await web.page.getByRole('row').nth(1).waitFor();
    expect(await web.page.getByRole('button', { name: /End|New date|Enrol/ }).count()).toBe(0);
    await web.close();
  });

  it('says in the internal portal that people come from the directory (R6)', async () => {
    const web = await openWeb(server, { language: 'pl' });
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run/members`);
    await web.page.getByText('pochodzą z katalogu').first().waitFor();
    expect(await web.page.getByRole('button', { name: 'Dodaj osobę' }).count()).toBe(0);
    await web.close();
  });
});
