import { type Actor, type aMember, anInternalModerator, anonymous, aSession } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { drainJobs } from '../harness/drainJobs.ts';
import { execute } from '../harness/execute.ts';
import { expectTicked } from '../harness/homeSteps.ts';
import { startsCourse } from '../harness/learning.ts';
import { looks } from '../harness/looks.ts';
import { aPassword, aPublishedCourse, aWaitingMember, registers, tokenOf } from '../harness/registration.ts';
import { orders } from '../harness/transfers.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;

const words = {
  en: {
    create: 'Create a portal',
    waiting: 'Waiting for the first person',
    done: 'All six steps are done',
    fact: '1 learner has begun.',
    change: 'Change the password',
    letIn: '1 person wants to be let in',
    enrol: 'Enrol them in the copied course',
    enrols: /is enrolled in: How to fit/,
  },
  ru: {
    create: 'Создать портал',
    waiting: 'Ждём, пока зарегистрируется первый',
    done: 'Все шесть шагов пройдены',
    fact: 'Начал 1 учащийся.',
    change: 'Сменить пароль',
    letIn: '1 человек просит впустить его',
    enrol: 'Записывать на скопированный курс',
    enrols: /будет записан на: How to fit/,
  },
};

const setLanguage = (inside: { accountId: string }, language: string) =>
  server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [inside.accountId, language]);

describeInChromium('the home of moderators', () => {
  beforeAll(async () => {
    server = await createWebServer();
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['ru', 'dark', 320],
    ] as const),
  )(
    'ticks the six steps as they happen, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const inside = await anInternalModerator(server.server);
      await setLanguage(inside, language);
      const web = await openWeb(server, { language, theme, width });
      const { page } = web;
      const home = `/internal/p/${inside.portalId}/run`;
      await web.enterAs(inside, 'INTERNAL');
      await web.open(home);
      const create = page.locator('main').getByRole('link', { name: say.create });
      await create.waitFor();
      await expectTicked(web);
      await web.expectAccessible(`home-nothing-${language}`);
      await create.click();
      await page.waitForURL(`**${home}/portals/new`);
      await web.open(home);
      await create.waitFor();
      // From here on nothing is done on the page: it notices.
      const { portalId } = await inside.createsPortal();
      await expectTicked(web, 1);
      await web.expectAccessible(`home-created-${language}`);
      await orders(inside, 'COURSE', await aPublishedCourse(inside, 'How to fit a heat pump'), portalId);
      await drainJobs(server.server);
      await expectTicked(web, 1, 2);
      const { rows } = await server.server.superuser.query('SELECT id FROM content WHERE portal_id = $1', [portalId]);
      const courseId = rows[0].id as string;
      await page.locator(`main input[value$="/go/${courseId}"]`).waitFor();
      // A copied course opens to who is enrolled: the link does that.
      await page.getByRole('button', { name: say.enrol }).waitFor();
      await web.expectAccessible(`home-transferred-${language}`);
      await page.getByRole('button', { name: say.enrol }).click();
      await page.getByText(say.enrols).waitFor();
      const token = tokenOf(await page.locator('main input[value*="/register/"]').inputValue());
      const form = 'query ($token: String!) { registrationLink(token: $token) { __typename } }';
      await anonymous(server.server).execute(form, { token });
      await expectTicked(web, 1, 2, 3);
      await page.getByText(say.waiting).waitFor();
      await web.expectAccessible(`home-waiting-${language}`);
      await registers(server.server, token, { targetId: courseId, password: aPassword });
      await expectTicked(web, 1, 2, 3, 4, 5);
      await startsCourse(await theLearner(portalId), courseId);
      await page.getByText(say.done).waitFor();
      await expectTicked(web, 1, 2, 3, 4, 5, 6);
      await page.getByText(say.fact).waitFor();
      await web.expectAccessible(`home-done-${language}`);
      await web.close();
    },
    90_000,
  );

  it('closes the menu of a phone also at the page that is open', async () => {
    const inside = await anInternalModerator(server.server);
    const web = await openWeb(server, { width: 320 });
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run`);
    const menu = web.page.locator('header button[aria-expanded]').first();
    await menu.click();
    await web.page.locator('header button[aria-expanded=true]').waitFor();
    await web.page.getByRole('link', { name: 'Home', exact: true }).click();
    await web.page.locator('header button[aria-expanded=true]').waitFor({ state: 'detached' });
    await web.close();
  });

  it('shows the steps of the portal that is chosen, in the address', async () => {
    const inside = await anInternalModerator(server.server);
    const older = await inside.createsPortal();
    await inside.createsPortal();
    await orders(inside, 'COURSE', await aPublishedCourse(inside), older.portalId);
    await drainJobs(server.server);
    const web = await openWeb(server);
    await web.enterAs(inside, 'INTERNAL');
    await web.open(`/internal/p/${inside.portalId}/run`);
    await expectTicked(web, 1);
    await web.page.getByLabel('Portal', { exact: true }).selectOption(older.portalId);
    await web.page.waitForURL(({ search }) => search === `?portal=${older.portalId}`);
    await expectTicked(web, 1, 2);
    await web.page.goto(
      `${server.url}/internal/p/${inside.portalId}/run?portal=${inside.portalId.replace(/.$/, '0')}x`,
    );
    await web.page.getByRole('heading', { level: 1, name: 'Nothing is here' }).waitFor();
    expect(await web.page.locator('main ol > li').count()).toBe(0);
    await web.page.context().close();
  });

  it.each(
    looks([
      ['en', 'dark', 1280],
      ['ru', 'light', 320],
    ] as const),
  )(
    'tells the moderator of an external portal what to do first and what waits, in %s',
    async (language, theme, width) => {
      const say = words[language];
      const inside = await anInternalModerator(server.server);
      const { portalId, moderator } = await inside.createsPortal();
      await setLanguage(moderator, language);
      const web = await openWeb(server, { language, theme, width });
      const { page } = web;
      const home = `/p/${portalId}/run`;
      await web.enterAs(moderator, 'EXTERNAL');
      await web.open(home);
      await page.getByRole('link', { name: say.change }).click();
      await page.fill('[name=currentPassword]', 'not the password');
      await page.fill('[name=newPassword]', aPassword);
      await page.locator('main [type=submit]').click();
      await page.locator('[name=currentPassword][aria-invalid=true]').waitFor();
      await web.expectAccessible(`password-${language}`);
      await page.fill('[name=currentPassword]', moderator.password);
      await page.locator('main [type=submit]').click();
      await page.waitForURL(({ search }) => search.includes('done=1'));
      await page.locator(`main a[href="${home}"]`).click();
      await expectTicked(web, 1);
      await web.expectAccessible(`outside-new-${language}`);
      await aWaitingMember(server.server, portalId);
      const { moderator: again } = { moderator: await sessionOf(web, moderator) };
      await aPublishedCourse(again);
      await page.reload();
      await page.getByRole('link', { name: say.letIn }).waitFor();
      await expectTicked(web, 1, 2);
      await web.expectAccessible(`outside-waiting-${language}`);
      await web.close();
    },
    60_000,
  );
});

/** Who registered in a portal, signed in. */
async function theLearner(portalId: string): Promise<Actor> {
  const { rows } = await server.server.superuser.query(
    `SELECT account_id FROM membership WHERE portal_id = $1 AND role = 'LEARNER'`,
    [portalId],
  );
  const token = await aSession(server.server, rows[0].account_id, 'EXTERNAL');
  return {
    ...anonymous(server.server),
    token,
    execute: (query, variables, request) => execute(server.server, query, variables, { token, ...request }),
  };
}

/** The actor with the session that the window has now. */
async function sessionOf(web: Pick<Web, 'context'>, moderator: Awaited<ReturnType<typeof aMember>>) {
  const cookies = await web.context.cookies();
  const token = cookies.find(({ name }) => name.endsWith('external'))?.value ?? '';
  const execute: typeof moderator.execute = (query, variables, request) =>
    moderator.execute(query, variables, { token, ...request });
  return { ...moderator, token, execute };
}
