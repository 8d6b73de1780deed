import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { heartbeat } from '../heartbeat.ts';
import { reportRepeated } from '../reportRepeated.ts';
import type { TransportOptions } from './redisWakeups.ts';
import type { WakeupEvents, WakeupTransport } from './wakeups.ts';

/** PostgreSQL takes notifications of less than 8,000 bytes. */
const MAX_PAYLOAD_BYTES = 7_900;

/**
 * Carries wake-ups over LISTEN and NOTIFY on one connection of its own, which sends as well. It connects anew whenever
 * the connection breaks or stops answering, after 100 ms at first and at most a second.
 */
export function openPgWakeups(options: TransportOptions, events: WakeupEvents): WakeupTransport {
  const channel = `${options.prefix.replaceAll('-', '_')}_wake`;
  const closing = new AbortController();
  const failures = reportRepeated(options.log, 'the connection that listens for wake-ups failed');
  const report = (error: unknown) => {
    if (!closing.signal.aborted) failures.error(error);
  };
  let sender: Sender | undefined;
  let attempt = 0;

  const listen = async () => {
    while (!closing.signal.aborted) {
      const client = openClient(options.url, closing.signal);
      client.on('error', report);
      client.on('notification', ({ payload }) => events.onTopics((payload ?? '').split(' ')));
      const onListening = (opened: Sender) => {
        sender = opened;
        attempt = 0;
        failures.recovered();
        events.onConnected();
      };
      await listenUntilGone(client, channel, options.heartbeatMs, onListening).catch(report);
      sender = undefined;
      const waitMs = Math.min(100 * 2 ** attempt++, 1_000) * (0.75 + Math.random() / 2);
      await sleep(waitMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const listened = listen();

  return {
    publish: (topics) => sender?.publish(topics) ?? Promise.reject(new Error('not connected')),
    notifySql: (topics) => notifyStatement(channel, topics),
    close() {
      closing.abort();
      return listened;
    },
  };
}

/** Resolves when a connection that listened is gone; rejects if it never got so far or stopped answering. */
async function listenUntilGone(
  client: pg.Client,
  channel: string,
  heartbeatMs: number,
  onListening: (sender: Sender) => void,
): Promise<void> {
  const gone = Promise.withResolvers<void>();
  client.on('end', gone.resolve);
  let stopHeartbeat = () => {};
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    const sender = createSender(client, channel);
    stopHeartbeat = heartbeat({
      everyMs: heartbeatMs,
      beat: sender.beat,
      onDead: gone.reject,
    });
    onListening(sender);
    await gone.promise;
  } finally {
    stopHeartbeat();
    destroy(client);
  }
}

function openClient(connectionString: string, closing: AbortSignal): pg.Client {
  const client = new pg.Client({
    connectionString,
    application_name: 'extramural-wakeups',
    connectionTimeoutMillis: 3_000,
    query_timeout: 2_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
  const abort = () => destroy(client);
  closing.addEventListener('abort', abort);
  client.on('end', () => closing.removeEventListener('abort', abort));
  return client;
}

interface Sender {
  publish(topics: readonly string[]): Promise<unknown>;
  beat(): Promise<unknown>;
}

/** Sends over a connection, one statement at a time; what comes up meanwhile goes into one statement after it. */
function createSender(client: pg.Client, channel: string): Sender {
  let last: Promise<unknown> = Promise.resolve();
  let next: { topics: Set<string>; sent: Promise<unknown> } | undefined;
  const afterLast = (statement: () => string) => {
    last = last.then(
      () => client.query(statement()),
      () => client.query(statement()),
    );
    return last;
  };
  return {
    publish(topics) {
      if (!next) {
        const waiting = new Set<string>();
        const sent = afterLast(() => {
          next = undefined;
          return notifyStatement(channel, [...waiting]);
        });
        next = { topics: waiting, sent };
      }
      for (const topic of topics) next.topics.add(topic);
      return next.sent;
    },
    beat: () => afterLast(() => 'SELECT 1'),
  };
}

/** Ends a connection without a goodbye, which a server that does not answer would never hear. */
function destroy(client: pg.Client): void {
  client.connection.stream.destroy();
}

/** One SELECT that notifies of all topics; their names have been checked and need no quoting. */
function notifyStatement(channel: string, topics: readonly string[]): string {
  const payloads: string[] = [];
  let payload = '';
  for (const topic of topics) {
    if (payload.length + topic.length + 1 > MAX_PAYLOAD_BYTES) {
      payloads.push(payload);
      payload = '';
    }
    payload += payload ? ` ${topic}` : topic;
  }
  payloads.push(payload);
  return `SELECT ${payloads.map((names) => `pg_notify('${channel}', '${names}')`).join(', ')}`;
}
