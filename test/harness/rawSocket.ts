import { once } from 'node:events';
import { WebSocket } from 'ws';
import { withDeadline } from '../../server/withDeadline.ts';
import type { TestServer } from './testServer.ts';

/** A websocket without a client library: what a stranger may send. */
export interface RawSocket {
  /** Everything that arrived; last of all `{ type: '(closed)' }`. */
  messages: Record<string, unknown>[];
  send(message: unknown): void;
  /** Sends text as it is. */
  sendText(text: string): void;
  ping(): void;
  /** Stops reading, as a client that hangs. */
  pause(): void;
  resume(): void;
  /** The first message that fits, also one that arrived already; fails after 5 s. */
  expect(fits: (message: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  /** Close code and reason; fails after the deadline (5 s unless given). */
  closed(ms?: number): Promise<{ code: number; reason: string }>;
  close(): void;
}

export interface RawOptions {
  headers?: Record<string, string>;
  /** Null to ask for none. */
  protocol?: string | null;
  path?: string;
}

/** Opens one; throws with the status when the upgrade is refused. */
export async function rawSocket(server: TestServer, options: RawOptions = {}): Promise<RawSocket> {
  const { headers, protocol = 'graphql-transport-ws', path = '/graphql' } = options;
  const ws = new WebSocket(`${(await server.listen()).replace('http', 'ws')}${path}`, protocol ?? [], { headers });
  const messages: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  const arrived = (message: Record<string, unknown>): void => {
    messages.push(message);
    for (const look of waiting) look();
  };
  ws.on('message', (data) => arrived(JSON.parse(String(data))));
  ws.on('close', (code, reason) => {
    arrived({ type: '(closed)' });
    closed.resolve({ code, reason: String(reason) });
  });
  const refused = new Promise<never>((_, reject) => {
    ws.on('unexpected-response', (_request, response) => {
      response.destroy();
      reject(new Error(`refused with ${response.statusCode}`));
    });
    ws.on('error', reject);
  });
  await Promise.race([once(ws, 'open'), refused]);
  refused.catch(() => undefined);
  server.onClose(async () => ws.terminate());
  return {
    messages,
    send: (message) => ws.send(JSON.stringify(message)),
    sendText: (text) => ws.send(text),
    ping: () => ws.ping(),
    pause: () => ws.pause(),
    resume: () => ws.resume(),
    expect(fits) {
      const found = new Promise<Record<string, unknown>>((resolve) => {
        const look = (): void => {
          const message = messages.find(fits);
          if (message) resolve(message);
        };
        waiting.add(look);
        look();
      });
      return withDeadline(found, 5_000, `a message among ${JSON.stringify(messages)}`);
    },
    closed: (ms = 5_000) => withDeadline(closed.promise, ms, 'the close of the connection'),
    close: () => ws.close(),
  };
}

/** Opens one and says who it is; resolves with the acknowledgement or the close. */
export async function greetedSocket(
  server: TestServer,
  params: Record<string, unknown> = {},
  options: RawOptions = {},
): Promise<RawSocket> {
  const socket = await rawSocket(server, options);
  socket.send({ type: 'connection_init', payload: params });
  await socket.expect(({ type }) => type === 'connection_ack' || type === '(closed)');
  return socket;
}
