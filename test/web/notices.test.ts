import { seedCourse } from '../../bench/seedCourse.ts';
import { aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { describeInChromium } from '../harness/chromium.ts';
import { startTestWorkers } from '../harness/drainJobs.ts';
import { looks } from '../harness/looks.ts';
import { startTcpProxy, type TcpProxy } from '../harness/tcpProxy.ts';
import { arrives, orders } from '../harness/transfers.ts';
import { until } from '../harness/until.ts';
import { openWeb, type Web } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
/** Another way to the server, that can be cut. */
let proxy: TcpProxy;
let moderator: InternalModerator;
const size = { lessons: 2, lessonKilobytes: 1, questions: 2, competencies: 1 };
const complete = { en: 'Data transfer complete', pl: 'Przeniesienie danych zakończone' };

const course = async (title: string) =>
  (await seedCourse(server.server.superuser, moderator.portalId, size, title)).courseId;

/** Toasts with these words. */
const toasts = ({ page }: Web, words: string) => page.getByRole('alert').filter({ hasText: words });
const bell = ({ page }: Web, count: number) =>
  page.getByRole('button', { name: new RegExp(`^(Notices|Powiadomienia): ${count} `) });

async function sitsAt(web: Web, path = 'courses', base = server.url): Promise<void> {
  await web.enterAs(moderator, 'INTERNAL');
  await web.page.goto(`${base}/internal/p/${moderator.portalId}/run/${path}`);
  await web.page.waitForSelector('h1');
}

describeInChromium('what people are told', () => {
  beforeAll(async () => {
    server = await createWebServer();
    proxy = await startTcpProxy(Number(new URL(server.url).port));
    server.server.onClose(() => proxy.close());
    await startTestWorkers(server.server);
  }, 120_000);

  beforeEach(async () => {
    moderator = await anInternalModerator(server.server);
    await server.server.superuser.query('UPDATE account SET language = NULL');
  });

  it.each(looks(['en', 'pl'] as const))(
    'tells who ordered and the target at once, on any page, once only, in %s',
    async (language) => {
      const title = `Told ${language}`;
      const courseId = await course(title);
      const target = await moderator.createsPortal();
      await server.server.superuser.query('UPDATE account SET language = NULL');
      const inside = await openWeb(server, { language, theme: 'dark' });
      await sitsAt(inside, 'transfers');
      const outside = await openWeb(server, { language });
      await outside.enterAs(target.moderator, 'EXTERNAL');
      await outside.open(`/p/${target.portalId}/run`);
      const transferId = await orders(moderator, 'COURSE', courseId, target.portalId);
      for (const web of [inside, outside]) {
        await toasts(web, complete[language]).waitFor();
        expect(await toasts(web, title).count()).toBe(1);
        await bell(web, 1).waitFor();
      }
      await inside.expectAccessible('notice-toast');
      // Loaded again, it is no news; the count stays until it is read.
      for (const web of [inside, outside]) {
        await web.page.reload();
        await bell(web, 1).waitFor();
        expect(await toasts(web, title).count()).toBe(0);
      }
      await bell(inside, 1).click();
      const drawer = inside.page.getByRole('dialog');
      await drawer.getByText(title).waitFor();
      await inside.expectAccessible('notice-drawer');
      await drawer.getByRole('link', { name: title }).click();
      await inside.page.waitForURL(`**/run/transfers/${transferId}`);
      await bell(inside, 0).waitFor();
      await Promise.all([inside.close(), outside.close()]);
    },
    60_000,
  );

  it('catches up after a broken connection, and after that tells nothing twice', async () => {
    const web = await openWeb(server);
    await sitsAt(web, 'transfers', `http://127.0.0.1:${proxy.port}`);
    const [before, meanwhile] = [await course('Before'), await course('Meanwhile')];
    const { portalId } = await moderator.createsPortal();
    await arrives(moderator, await orders(moderator, 'COURSE', before, portalId));
    await toasts(web, 'Before').waitFor();
    proxy.set('refuse');
    await web.page.getByText('Live updates are interrupted').waitFor();
    await arrives(moderator, await orders(moderator, 'COURSE', meanwhile, portalId));
    proxy.set('pass');
    await toasts(web, 'Meanwhile').waitFor({ timeout: 20_000 });
    await bell(web, 2).waitFor();
    expect(await toasts(web, 'Meanwhile').count()).toBe(1);
    expect(await toasts(web, 'Before').count()).toBeLessThan(2);
    // The list behind it was asked anew.
    await web.page.getByRole('main').getByRole('link', { name: 'Meanwhile' }).waitFor();
    await web.context.close();
  }, 60_000);

  it('tells a failure with its reason, and the way from it to a second try', async () => {
    const courseId = await course('Breaks');
    const { portalId } = await moderator.createsPortal();
    // Whatever is copied into this portal comes out wrong.
    await server.server.superuser.query(`
      CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.title := NEW.title || '!'; RETURN NEW; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON course_item FOR EACH ROW
        WHEN (NEW.portal_id = '${portalId}') EXECUTE FUNCTION spoil();`);
    const web = await openWeb(server);
    await sitsAt(web);
    await orders(moderator, 'COURSE', courseId, portalId);
    await toasts(web, 'The copy differed from the original').waitFor();
    await web.expectAccessible('notice-failure');
    await toasts(web, 'Breaks').getByRole('link', { name: 'See why and try again' }).click();
    await web.page.getByText('The copy differed from the original').waitFor();
    await web.expectAccessible('transfer-failed');
    await server.server.superuser.query('DROP TRIGGER spoil ON course_item');
    await web.page.getByRole('button', { name: 'Try again' }).click();
    await toasts(web, complete.en).waitFor();
    await web.page.getByRole('heading', { name: 'What arrived' }).waitFor();
    expect(await toasts(web, complete.en).count()).toBe(1);
    await web.close();
  });

  it('is listed by day on a page, unread ones first, to be read one by one or all at once', async () => {
    const { portalId } = await moderator.createsPortal();
    const learner = await aMember(server.server, portalId, 'LEARNER');
    await server.server.superuser.query(
      `INSERT INTO notice (portal_id, membership_id, kind, params, created_at, read_at)
       SELECT portal_id, id, 'DUE', jsonb_build_object('title', 'Course ' || n, 'dueAt', '2026-12-24T12:00:00Z'),
              now() - n * interval '1 hour' - CASE WHEN n > 2 THEN interval '3 days' ELSE '0' END, CASE WHEN n = 1 THEN now() END
         FROM membership, generate_series(1, 24) AS n WHERE portal_id = $1 AND account_id = $2`,
      [portalId, learner.accountId],
    );
    const web = await openWeb(server, { width: 320 });
    const { page } = web;
    await web.enterAs(learner, 'EXTERNAL');
    await page.goto(`${server.url}/portals/${portalId}/notices`);
    await page.waitForURL(`**/p/${portalId}/learn/notices`);
    const rows = page.getByRole('main').getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(20);
    expect(await rows.first().textContent()).toContain('Course 2');
    await web.expectAccessible('notices');
    await page.getByRole('button', { name: 'Show older ones' }).click();
    await until('all notices', async () => (await rows.count()) === 24);
    await page.getByRole('button', { name: /^Mark as read: .*Course 2”/ }).click();
    await page.getByRole('link', { name: 'Notices: 22 unread' }).waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByLabel('Unread only').click();
    await page.getByText('You have read everything').waitFor();
    await web.close();
  });

  it('is found from the address in the mails, after signing in, among the pages that the person works with', async () => {
    const { portalId, moderator: outside } = await moderator.createsPortal();
    const web = await openWeb(server);
    const { page } = web;
    await page.goto(`${server.url}/portals/${portalId}/notices`);
    await page.fill('[name=email]', outside.email);
    await page.fill('[name=password]', outside.password);
    await page.click('[type=submit]');
    await page.waitForURL(`**/p/${portalId}/run/notices`);
    await page.getByText('No notices yet').waitFor();
    await web.close();
  });
});
