import { Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import type { Site } from '../app/site.ts';
import { currentLanguage } from '../i18n/languages.ts';
import { apiError } from './apiError.ts';
import { createCache } from './createCache.ts';
import { setLive } from './liveState.ts';

/** What the client asks with: queries and mutations by HTTP, everything live over one websocket. */
export interface Api {
  client: Client;
  /** Ends the websocket; the next subscription opens a new one, as whoever is signed in then. */
  reconnect(): void;
}

/** Close codes after which the same would happen again: no session, no right, an unknown protocol. */
const final = [4400, 4401, 4403, 4406];

/**
 * One client for one site and whoever is signed in there: the session is in a cookie that scripts cannot read, and the header says
 * whose of the two. `onSignedOut` is called when an answer says that the session has ended.
 */
export function createApi(site: Site, onSignedOut: () => void): Api {
  const name = site === 'INTERNAL' ? 'internal' : 'external';
  const socket = openSocket(name);
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'x-extramural-site': name, 'accept-language': currentLanguage() },
    }),
    exchanges: [
      mapExchange({
        onError(error, operation) {
          if (operation.kind !== 'mutation' && apiError(error).code === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      createCache(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => {
            const unsubscribe = socket.subscribe({ query: query ?? '', variables }, sink as never);
            return { unsubscribe };
          },
        }),
      }),
    ],
  });
  return { client, reconnect: () => socket.terminate() };
}

/** Opened by the first subscription; broken connections are taken up again for as long as somebody listens. */
function openSocket(site: string): Socket {
  return createSocket({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: () => ({ site, language: currentLanguage() }),
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !final.includes((event as { code?: number }).code ?? 0),
    retryWait: (tries) =>
      new Promise((resolve) => setTimeout(resolve, Math.min(250 * 2 ** tries, 8_000) * (0.75 + Math.random() / 2))),
    on: { connected: () => setLive(true), closed: () => setLive(false) },
  });
}
