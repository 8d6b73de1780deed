import type { Page, WebSocketRoute } from 'playwright-core';
import { describeInChromium } from '../harness/chromium.ts';
import { lastSeq, recordCompetencies } from '../harness/events.ts';
import { looks } from '../harness/looks.ts';
import { aResultsStage, essaysOf, type ResultsStage } from '../harness/resultsStage.ts';
import { openWeb } from '../harness/web.ts';
import { createWebServer, type WebServer } from '../harness/webServer.ts';

let server: WebServer;
let stage: ResultsStage;
let run: string;

const words = {
  en: {
    title: 'What happened',
    learning: 'Learning',
    begun: 'An attempt at a test was begun',
    none: 'Nothing of this kind has happened',
    transfers: 'Transfers',
  },
  ru: {
    title: 'Что произошло',
    learning: 'Обучение',
    begun: 'Начата попытка прохождения теста',
    none: 'Такого не происходило',
    transfers: 'Переносы',
  },
};

/** Numbers of the events that a page shows, from top to bottom. */
const shown = (page: Page): Promise<number[]> =>
  page.locator('main li[data-seq]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-seq'))));
const downFrom = (last: number, count: number): number[] => Array.from({ length: count }, (_, at) => last - at);

describeInChromium('the feed', () => {
  beforeAll(async () => {
    server = await createWebServer();
    stage = await aResultsStage(server.server);
    run = `/p/${stage.portalId}/run`;
  }, 120_000);

  it.each(
    looks([
      ['en', 'light', 1280],
      ['ru', 'dark', 320],
    ] as const),
  )('tells what happened to whom, and is filtered in the address, in %s', async (language, theme, width) => {
    const say = words[language];
    const { moderator, anna } = stage;
    await essaysOf(moderator, 'Talking with customers', ['How do you listen?'], [anna]);
    await server.server.superuser.query('UPDATE account SET language = $1', [language]);
    const web = await openWeb(server, { language, theme, width });
    await web.enterAs(moderator, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    await web.open(`${run}/feed`);
    const begun = page.locator('main li[data-seq]').filter({ hasText: say.begun }).first();
    await begun.getByText('Anna Nowak').waitFor();
    await begun.getByText('Talking with customers').waitFor();
    await web.expectAccessible(`feed-${language}`);
    await page.getByText(say.learning, { exact: true }).click();
    await page.waitForURL('**/feed?topics=learning');
    await page.reload();
    await begun.waitFor();
    expect(await page.getByRole('checkbox', { name: say.learning }).isChecked()).toBe(true);
    const { rows } = await server.server.superuser.query(
      `SELECT seq::int FROM event WHERE portal_id = $1 AND kind ~ '^(enrollment|attempt.(started|submitted))' ORDER BY seq DESC`,
      [stage.portalId],
    );
    expect(await shown(page)).toEqual(rows.map(({ seq }) => seq));
    await begun.getByRole('link').click();
    await page.waitForURL('**/results/attempts/*');
    await web.open(`${run}/feed?topics=transfers`);
    await page.getByText(say.none).waitFor();
    await web.close();
  });

  it('shows older pages, and each event once', async () => {
    await server.server.superuser.query(`UPDATE account SET language = 'en'`);
    const { moderator, portalId } = stage;
    await recordCompetencies(
      server.server,
      portalId,
      Array.from({ length: 70 }, (_, n) => `Skill ${n}`),
    );
    const last = await lastSeq(server.server, portalId);
    const web = await openWeb(server);
    await web.enterAs(moderator, 'EXTERNAL');
    const { page } = web;
    page.setDefaultTimeout(15_000);
    await web.open(`${run}/feed`);
    await page.locator('main li[data-seq]').first().waitFor();
    expect(await shown(page)).toEqual(downFrom(last, 30));
    const older = page.getByRole('button', { name: 'Show older' });
    await older.click();
    await page.locator(`main li[data-seq="${last - 59}"]`).waitFor();
    expect(await shown(page)).toEqual(downFrom(last, 60));
    while (await older.isVisible()) {
      const count = (await shown(page)).length;
      await older.click();
      await page.locator('main li[data-seq]').nth(count).waitFor();
    }
    await page.getByText('This is where it began.').waitFor();
    expect(await shown(page)).toEqual(downFrom(last, last));
    await web.close();
  }, 60_000);

  it('goes on live after a broken connection, without a gap and nothing twice (I4)', async () => {
    const { moderator, portalId } = stage;
    const before = await lastSeq(server.server, portalId);
    const windows = await Promise.all([openWeb(server), openWeb(server)]);
    const sockets: WebSocketRoute[] = [];
    let isOpen = true;
    for (const { page } of windows) {
      page.setDefaultTimeout(15_000);
      await page.routeWebSocket('**/graphql', (socket) => {
        if (!isOpen) return void socket.close({ code: 3001 });
        socket.connectToServer();
        sockets.push(socket);
      });
    }
    for (const web of windows) {
      await web.enterAs(moderator, 'EXTERNAL');
      await web.open(`${run}/feed`);
      await web.page.locator(`main li[data-seq="${before}"]`).waitFor();
    }
    await recordCompetencies(server.server, portalId, ['First']);
    for (const { page } of windows) await page.locator(`main li[data-seq="${before + 1}"]`).waitFor();
    isOpen = false;
    for (const socket of sockets.splice(0)) await socket.close({ code: 3001 });
    for (const { page } of windows) await page.getByText('Live updates are interrupted').waitFor();
    await recordCompetencies(
      server.server,
      portalId,
      Array.from({ length: 7 }, (_, n) => `Missed ${n}`),
    );
    isOpen = true;
    for (const { page } of windows) await page.locator(`main li[data-seq="${before + 8}"]`).waitFor();
    await recordCompetencies(server.server, portalId, ['Last']);
    for (const { page } of windows) {
      await page.locator(`main li[data-seq="${before + 9}"]`).waitFor();
      const seqs = await shown(page);
      expect(seqs).toEqual(downFrom(before + 9, seqs.length));
      expect(seqs.length).toBeGreaterThan(9);
    }
    for (const web of windows) await web.close();
  }, 60_000);
});
