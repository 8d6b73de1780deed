import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { authenticate } from '../auth/authenticate.ts';
import type { Deps } from '../context.ts';
import { createEventHub, type EventHub } from '../events/eventHub.ts';
import { isLanguage, languageOf } from '../i18n/translate.ts';
import { isAllowedOrigin } from './allowedOrigin.ts';
import { callerAddress } from './callerAddress.ts';
import { LiveSocket, socketLimits } from './liveSocket.ts';
import { OpenSockets } from './openSockets.ts';
import { tokenOf } from './sessionCookies.ts';
import { createSubscriptions } from './subscriptions.ts';

const socketOptions = {
  noServer: true,
  clientTracking: false,
  maxPayload: socketLimits.messageBytes,
  perMessageDeflate: false,
};

/**
 * GraphQL over websockets at /graphql (protocol graphql-transport-ws), on the same port as HTTP. A connection says who it is by
 * `connectionParams.authorization` ("Bearer …") or by its session cookie; `connectionParams.site: "internal"` chooses the
 * cookie of the internal site. A token that is dead closes it with 4403; without any, every subscription answers
 * UNAUTHENTICATED.
 */
export function websocketPlugin(app: FastifyInstance, deps: Deps): void {
  const hub = createEventHub(deps);
  const sockets = new OpenSockets();
  const protocol = makeServer<Record<string, unknown>, LiveSocket>({
    connectionInitWaitTimeout: 3_000,
    onConnect: (ctx) => signIn(deps, hub, ctx),
    ...createSubscriptions(deps, hub),
  });
  const server = new WebSocketServer({ ...socketOptions, handleProtocols });
  let closing = false;
  app.server.on('upgrade', (request, stream: Duplex, head) => {
    const refusal = closing ? 503 : refusalOf(deps, request);
    if (refusal) return refuse(stream, refusal);
    const language = languageOf(request.headers['accept-language']);
    const address = callerAddress(request, deps.config.trustProxy);
    const cookies = app.parseCookie(request.headers.cookie ?? '');
    server.handleUpgrade(request, stream, head, (ws) => {
      const socket = new LiveSocket(ws, deps, { language, address, handshake: { cookies } });
      sockets.add(socket);
      const closed = protocol.opened(socket, socket);
      // A broken frame or connection closes it, which is told by `close`.
      ws.on('error', (error) => deps.log.debug({ err: error }, 'a websocket failed'));
      ws.on('close', (code, reason) => {
        sockets.delete(socket);
        hub.unwatch(socket);
        closed(code, String(reason)).catch((err: unknown) => deps.log.error({ err }, 'closing a websocket failed'));
      });
    });
  });
  app.addHook('preClose', async () => {
    closing = true;
    await sockets.goodbye();
    hub.close();
  });
}

/** The HTTP status that an upgrade is refused with: another path, or a page that is not ours (S31). */
function refusalOf(deps: Deps, { url, headers }: IncomingMessage): number | null {
  if (URL.parse(url ?? '', 'http://ours')?.pathname !== '/graphql') return 404;
  const ours = [deps.config.publicUrl, deps.config.internalUrl];
  return isAllowedOrigin(headers.origin, headers.host, ours) ? null : 403;
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
  const viewer = await authenticate(deps.database, token, socket.address);
  if (!viewer) return false;
  socket.signIn(viewer);
  // It may have gone while we looked.
  if (socket.isOpen) hub.watch(socket);
  return true;
}

function refuse(stream: Duplex, status: number): void {
  stream.on('error', () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
