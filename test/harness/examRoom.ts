import type { Locator } from 'playwright-core';
import { type Actor, aMember } from './actors.ts';
import { openWeb, type Web, type WebOptions } from './web.ts';
import type { WebServer } from './webServer.ts';

/** A learner in front of a browser. */
export interface Candidate {
  learner: Actor;
  web: Web;
  main: Locator;
  /** Address of the learner's pages. */
  home: string;
}

/** A new member of a portal, signed in, in a window of that language, theme and width. */
export async function aCandidate(server: WebServer, portalId: string, options: WebOptions = {}): Promise<Candidate> {
  const learner = await aMember(server.server, portalId, 'LEARNER');
  return sitsDown(server, learner, options);
}

/** A window for somebody who is a member already: a second device. */
export async function sitsDown(server: WebServer, learner: Actor, options: WebOptions = {}): Promise<Candidate> {
  const { language = 'en' } = options;
  await server.server.superuser.query('UPDATE account SET language = $2 WHERE id = $1', [learner.accountId, language]);
  const web = await openWeb(server, options);
  await web.enterAs(learner, 'EXTERNAL');
  // Leaving with something unsaved asks; whoever reloads on purpose says yes.
  web.page.on('dialog', (dialog) => void dialog.accept());
  return { learner, web, main: web.page.locator('main'), home: `/p/${learner.portalId}/learn` };
}

/** The card of the question whose text says this. */
export const card = ({ main }: Candidate, stem: string): Locator => main.locator('section').filter({ hasText: stem });
