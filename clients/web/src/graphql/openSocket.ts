import { createClient, type Client as Socket } from 'graphql-ws';
import { currentLanguage } from '../i18n/shownLanguage.ts';
import { setLive } from './liveState.ts';

/** Close codes after which the same would happen again: no session, no right, an unknown protocol. */
const final = [4400, 4401, 4403, 4406];

/** Closed by ourselves, since nobody listens any more: nothing is interrupted. */
const unwanted = 1000;

/** Opened by the first subscription; broken connections are taken up again for as long as somebody listens. */
export function openSocket(site: string): Socket {
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: () => ({ site, language: currentLanguage() }),
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !final.includes((event as { code?: number }).code ?? 0),
    retryWait: (tries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** tries, 8_000) * (0.75 + Math.random() / 2))),
    on: { connected: () => setLive(true), closed: (event) => setLive((event as { code?: number }).code === unwanted) },
  });
}
