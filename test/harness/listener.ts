import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { withDeadline } from '../../server/withDeadline.ts';
import type { TestServer } from './testServer.ts';

/** How a subscription ended, as its client saw it. */
export interface ListenerEnd {
  /** `complete`: the server said so; `errors`: with errors; `closed`: the connection went. */
  how: 'complete' | 'errors' | 'closed';
  /** Codes of the errors. */
  codes: string[];
  messages: string[];
  /** Close code and reason of the connection. */
  code?: number;
  reason?: string;
}

/** One subscription over a websocket of its own, as any client of the protocol would hold it. */
export interface TestListener<Value = Record<string, unknown>> {
  /** Everything that arrived, oldest first: the value of the one root field. */
  values: Value[];
  /** The next one that nobody took yet; fails after the deadline (5 s unless given). */
  next(ms?: number): Promise<Value>;
  take(count: number, ms?: number): Promise<Value[]>;
  /** How it ended; fails after the deadline (6 s unless given). */
  closed(ms?: number): Promise<ListenerEnd>;
  /** Cuts the connection off as a network does. */
  kill(): void;
  /** Stops reading from the connection, as a client that hangs. */
  pause(): void;
  resume(): void;
  /** Unsubscribes and says goodbye. */
  stop(): Promise<void>;
}

export interface ListenOptions {
  token?: string | null;
  query: string;
  variables?: Record<string, unknown>;
  language?: string;
  /** Listens to this server of several. */
  url?: string;
}

/** Opens a connection, subscribes and collects. Resolves when the server acknowledged the connection or refused it. */
export async function listen<Value = Record<string, unknown>>(
  server: TestServer,
  options: ListenOptions,
): Promise<TestListener<Value>> {
  const url = `${(options.url ?? (await server.listen())).replace('http', 'ws')}/graphql`;
  const inbox = createInbox<Value>();
  let socket: WebSocket | undefined;
  class Remembered extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      socket = this;
    }
  }
  const greeted = Promise.withResolvers<void>();
  const client = createClient({
    url,
    webSocketImpl: Remembered,
    retryAttempts: 0,
    connectionParams: {
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
      ...(options.language ? { language: options.language } : {}),
    },
    on: { connected: () => greeted.resolve(), closed: () => greeted.resolve() },
  });
  const unsubscribe = client.subscribe(
    { query: options.query, variables: options.variables },
    {
      next: ({ data, errors }) => {
        if (errors) inbox.end(endOf(errors));
        else inbox.put(Object.values(data ?? {})[0] as Value);
      },
      error: (error) => inbox.end(endOf(error)),
      complete: () => inbox.end({ how: 'complete', codes: [], messages: [] }),
    },
  );
  await greeted.promise;
  const stop = async (): Promise<void> => {
    unsubscribe();
    await client.dispose();
    if (socket && socket.readyState !== WebSocket.CLOSED) {
      socket.resume();
      const gone = once(socket, 'close');
      socket.terminate();
      await gone;
    }
  };
  server.onClose(stop);
  return {
    ...inbox,
    kill: () => socket?.terminate(),
    pause: () => socket?.pause(),
    resume: () => socket?.resume(),
    stop,
  };
}

function endOf(error: unknown): ListenerEnd {
  if (Array.isArray(error)) {
    return {
      how: 'errors',
      codes: error.map(({ extensions }) => String(extensions?.code)),
      messages: error.map(({ message }) => String(message)),
    };
  }
  const { code, reason } = error as { code?: number; reason?: string };
  return { how: 'closed', codes: [], messages: [], code, reason };
}

function createInbox<Value>() {
  const values: Value[] = [];
  const ended = Promise.withResolvers<ListenerEnd>();
  let taken = 0;
  let end: ListenerEnd | undefined;
  let changed = Promise.withResolvers<void>();
  const notify = (): void => {
    changed.resolve();
    changed = Promise.withResolvers<void>();
  };
  const take = async (count: number, ms = 5_000): Promise<Value[]> => {
    const arrive = async (): Promise<void> => {
      while (values.length < taken + count) {
        if (end) throw new Error(`The subscription ended after ${values.length} values: ${JSON.stringify(end)}`);
        await changed.promise;
      }
    };
    const wanted = `value ${taken + 1} to ${taken + count} (${values.length} arrived)`;
    await withDeadline(arrive(), ms, wanted);
    taken += count;
    return values.slice(taken - count, taken);
  };
  return {
    values,
    take,
    next: async (ms?: number): Promise<Value> => (await take(1, ms))[0] as Value,
    closed: (ms = 6_000): Promise<ListenerEnd> => withDeadline(ended.promise, ms, 'the end of the subscription'),
    put(value: Value) {
      values.push(value);
      notify();
    },
    end(how: ListenerEnd) {
      end ??= how;
      ended.resolve(end);
      notify();
    },
  };
}
