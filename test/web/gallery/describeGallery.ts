import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Actor, anonymous } from '../../harness/actors.ts';
import { describeInChromium } from '../../harness/chromium.ts';
import { openWeb, screenshotFolder, type Web } from '../../harness/web.ts';
import { createWebServer, type WebServer } from '../../harness/webServer.ts';
import { type Asked, costOf, listenToQuestions, type PageCost } from './askedBy.ts';
import { filled, type GalleryPage, galleryPages } from './galleryPages.ts';
import { type GalleryStage, galleryStage, type Person } from './galleryStage.ts';

/** Most statements of the database that the questions of one page may cost, BEGIN, settings and COMMIT among them. */
const mostStatements = 50;

let server: WebServer;
let stage: GalleryStage;

const shots = Object.entries(galleryPages).flatMap(([name, pages]) => pages.map((page) => ({ name, ...page })));

/** Opens a page as somebody who follows a link does, without loading the frame anew, and waits until nothing on it is still loading. */
async function opens(web: Web, { who, at }: GalleryPage): Promise<void> {
  const address = filled(at, stage.ids);
  const isInside = who !== 'nobody' && web.page.url().startsWith(server.url);
  if (isInside) await web.page.evaluate(goesTo, address);
  else await web.open(address);
  await web.page.locator('h1').first().waitFor();
  const waits = web.page.locator('main [aria-busy=true], [data-loading=true]');
  while ((await waits.count()) > 0) await waits.first().waitFor({ state: 'detached' });
}

/** In the page: the router hears of a new address, and the page before it has gone. */
async function goesTo(address: string): Promise<void> {
  const before = document.querySelector('h1');
  history.pushState({}, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  // A page that stays the same for another address keeps its heading.
  const until = performance.now() + 3000;
  while (before?.isConnected && performance.now() < until)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

const nameOf = ({ name, who }: { name: string; who: Person }): string =>
  `gallery ${name} ${who}`.replace(/[^a-zA-Z0-9]+/g, '-');

/** Whoever sits at a window. */
const actorOf = (who: Person): Actor => (who === 'nobody' ? anonymous(server.server) : stage.people[who]);

/** A window for each person, with a session where there is one. */
async function windows(look: { theme: 'light' | 'dark'; width: number }): Promise<Record<Person, Web>> {
  const opened: Partial<Record<Person, Web>> = { nobody: await openWeb(server, look) };
  for (const [who, actor] of Object.entries(stage.people) as [
    Exclude<Person, 'nobody'>,
    GalleryStage['people']['learner'],
  ][]) {
    opened[who] = await openWeb(server, look);
    await opened[who].enterAs(actor, who === 'internalModerator' ? 'INTERNAL' : 'EXTERNAL');
  }
  return opened as Record<Person, Web>;
}

/** The tests of every page in one look. */
export function describeGallery(look: { theme: 'light' | 'dark'; width: number }): void {
  describeInChromium(`every page in the ${look.theme} theme at ${look.width} px`, () => {
    beforeAll(async () => {
      server = await createWebServer();
      stage = await galleryStage(server.server);
    }, 120_000);

    it('is accessible, fits and costs few statements', async () => {
      const webs = await windows(look);
      const ears = new Map(Object.entries(webs).map(([who, { page }]) => [who, listenToQuestions(page)]));
      const asked: [string, Person, Asked[]][] = [];
      for (const shot of shots) {
        await opens(webs[shot.who], shot);
        await webs[shot.who].expectAccessible(nameOf(shot), true);
        asked.push([`${shot.who} ${shot.at}`, shot.who, ears.get(shot.who)?.take() ?? []]);
      }
      for (const web of Object.values(webs)) await web.close();
      // Without windows nothing else asks the database.
      const costs: Record<string, PageCost> = {};
      for (const [page, who, questions] of asked) costs[page] = await costOf(actorOf(who), questions);
      await writeFile(path.join(screenshotFolder, 'costs.json'), JSON.stringify(costs, undefined, 1));
      expect(Object.entries(costs).filter(([, { statements }]) => statements > mostStatements)).toEqual([]);
    }, 400_000);
  });
}
