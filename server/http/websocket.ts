import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { authenticate } from '../auth/authenticate.ts';
import type { Deps } from '../context.ts';
import { createEventHub, type EventHub } from '../events/eventHub.ts';
import { isLanguage, languageOf } from '../i18n/translate.ts';
import { isAllowedOrigin } from './allowedOrigin.ts';
import { closeCodes, LiveSocket, socketLimits } from './liveSocket.ts';
import { tokenOf } from './sessionCookies.ts';
import { createSubscriptions } from './subscriptions.ts';

/** A connection is asked once in so many seconds whether it still lives; each second asks those of one slot. */
const pingSlots = 20;
/** How long connections may take to say goodbye at shutdown (milliseconds). */
const goodbyeMs = 2_000;

/**
 * GraphQL over websockets at /graphql (protocol graphql-transport-ws), on the same port as HTTP. A connection says who it is by
 * `connectionParams.authorization` ("Bearer …") or by its session cookie; `connectionParams.site: "internal"` chooses the
 * cookie of the internal site. A token that is dead closes it with 4403; without any, every subscription answers
 * UNAUTHENTICATED.
 */
export function websocketPlugin(app: FastifyInstance, deps: Deps): void {
  const hub = createEventHub(deps);
  const protocol = makeServer<Record<string, unknown>, LiveSocket>({
    connectionInitWaitTimeout: 3_000,
    onConnect: (ctx) => signIn(deps, hub, ctx),
    ...createSubscriptions(deps, hub),
  });
  const sockets = createPingSlots();
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: socketLimits.messageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  let closing = false;

  app.server.on('upgrade', (request, stream: Duplex, head) => {
    const ours = [deps.config.publicUrl, deps.config.internalUrl];
    if (closing) return refuse(stream, 503);
    if (URL.parse(request.url ?? '', 'http://ours')?.pathname !== '/graphql') return refuse(stream, 404);
    if (!isAllowedOrigin(request.headers.origin, request.headers.host, ours)) return refuse(stream, 403);
    const language = languageOf(request.headers['accept-language']);
    const cookies = app.parseCookie(request.headers.cookie ?? '');
    server.handleUpgrade(request, stream, head, (ws) => {
      opened(ws, new LiveSocket(ws, deps, { language, handshake: { cookies } }));
    });
  });

  function opened(ws: WebSocket, socket: LiveSocket): void {
    sockets.add(socket);
    const closed = protocol.opened(socket, socket);
    // A broken frame or connection closes it, which is told by `close`.
    ws.on('error', (error) => deps.log.debug({ err: error }, 'a websocket failed'));
    ws.on('close', (code, reason) => {
      sockets.delete(socket);
      hub.unwatch(socket);
      closed(code, String(reason)).catch((error: unknown) =>
        deps.log.error({ err: error }, 'closing a websocket failed'),
      );
    });
  }

  app.addHook('preClose', async () => {
    closing = true;
    await sockets.goodbye();
    hub.close();
  });
}

/** Looks up who connects; false (close code 4403) for a token or cookie without an open session. */
async function signIn(
  deps: Deps,
  hub: EventHub,
  { extra: socket, connectionParams: params = {} }: Context<Record<string, unknown>, LiveSocket>,
): Promise<boolean> {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const authorization = text(params.authorization) ?? text(params.Authorization);
  const headers = { authorization, 'x-extramural-site': text(params.site) };
  const { token } = tokenOf(deps.config, { headers, cookies: socket.handshake?.cookies ?? {} });
  socket.handshake = null;
  const language = text(params.language);
  if (isLanguage(language)) socket.language = language;
  if (!token) return authorization === undefined;
  const viewer = await authenticate(deps.database, token);
  if (!viewer) return false;
  socket.signIn(viewer);
  hub.watch(socket);
  return true;
}

function refuse(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** All open connections, spread over slots so that they are not asked all at once whether they live. */
function createPingSlots(): {
  add: (socket: LiveSocket) => void;
  delete: (socket: LiveSocket) => void;
  goodbye: () => Promise<void>;
} {
  const slots = Array.from({ length: pingSlots }, () => new Set<LiveSocket>());
  const size = (): number => slots.reduce((sum, slot) => sum + slot.size, 0);
  const everybody = (): LiveSocket[] => slots.flatMap((slot) => [...slot]);
  let next = 0;
  let turn = 0;
  let emptied: (() => void) | undefined;
  const timer = setInterval(() => {
    turn = (turn + 1) % pingSlots;
    for (const socket of slots[turn] ?? []) socket.checkAlive();
  }, 1_000).unref();
  return {
    add(socket) {
      next = (next + 1) % pingSlots;
      slots[next]?.add(socket);
    },
    delete(socket) {
      for (const slot of slots) if (slot.delete(socket)) break;
      if (emptied && size() === 0) emptied();
    },
    /** Sends everybody away with a hint to come back; whoever does not go in time is cut off. */
    async goodbye() {
      clearInterval(timer);
      for (const socket of everybody()) socket.close(closeCodes.goingAway, 'reconnect');
      if (size() === 0) return;
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, goodbyeMs);
        emptied = () => {
          clearTimeout(late);
          resolve();
        };
      });
      for (const socket of everybody()) socket.terminate();
    },
  };
}
