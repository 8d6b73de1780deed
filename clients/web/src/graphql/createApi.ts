import { Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import type { Client as Socket } from 'graphql-ws';
import { fetchOrTake } from '../app/early/earlyRequests.ts';
import type { Site } from '../app/site.ts';
import { currentLanguage } from '../i18n/shownLanguage.ts';
import { apiError } from './apiError.ts';
import { createCache } from './createCache.ts';
import { setLive } from './liveState.ts';
import { requestHeaders } from './requestHeaders.ts';

/** What the client asks with: queries and mutations by HTTP, everything live over one websocket. */
export interface Api {
  client: Client;
  /** Ends the websocket; the next subscription opens a new one, as whoever is signed in then. */
  reconnect(): void;
  /** Calls back when an answer says that the session has ended; one listener at a time. */
  onSignedOut(tell: () => void): void;
}

type Sink = Parameters<Socket['subscribe']>[1];

/**
 * One client for one site and whoever is signed in there: the session is in a cookie that scripts cannot read, and the header says
 * whose of the two.
 */
export function createApi(site: Site): Api {
  let tellSignedOut = (): void => undefined;
  const socket = lazySocket(site === 'INTERNAL' ? 'internal' : 'external');
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: fetchOrTake,
    fetchOptions: () => ({ credentials: 'same-origin', headers: requestHeaders(site, currentLanguage()) }),
    exchanges: [
      mapExchange({
        onError(error, operation) {
          if (operation.kind !== 'mutation' && apiError(error).code === 'UNAUTHENTICATED') tellSignedOut();
        },
      }),
      createCache(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink as never) }),
        }),
      }),
    ],
  });
  return {
    client,
    reconnect: socket.terminate,
    onSignedOut(tell) {
      tellSignedOut = tell;
    },
  };
}

/** The websocket, whose code comes with the first subscription: most pages of learners have none. */
function lazySocket(site: string) {
  let opened: Promise<Socket> | null = null;
  let listening = 0;
  const open = (): Promise<Socket> => {
    opened ??= import('./openSocket.ts').then(({ openSocket }) => openSocket(site));
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
  return {
    subscribe(payload: { query: string; variables?: Record<string, unknown> }, sink: Sink): () => void {
      let isGone = false;
      listening++;
      let stop = (): void => undefined;
      open().then(
        (socket) => {
          if (!isGone) stop = socket.subscribe(payload, sink);
        },
        (error) => sink.error(error),
      );
      return () => {
        if (isGone) return;
        isGone = true;
        stop();
        // Also where the connection was lost before: who listens to nothing misses nothing.
        if (--listening === 0) setLive(true);
      };
    },
    terminate: () => void opened?.then((socket) => socket.terminate()),
  };
}
