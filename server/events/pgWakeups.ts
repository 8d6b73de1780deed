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
 * the connection breaks or stops answering, after 100 ms at first and at most 5 s.
 */
export function openPgWakeups(options: TransportOptions, events: WakeupEvents): WakeupTransport {
  const channel = `${options.prefix.replaceAll('-', '_')}_wake`;
  const closing = new AbortController();
  const failures = reportRepeated(options.log, 'the connection that listens for wake-ups failed');
  const report = (error: unknown) => {
    if (!closing.signal.aborted) failures.error(error);
  };
  let sender: Sender | undefined;

  const listen = async () => {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      const client = openClient(options.url);
      const gone = new Promise<void>((resolve) => client.on('end', resolve));
      client.on('error', report);
      client.on('notification', ({ payload }) => events.onTopics((payload ?? '').split(' ')));
      const abort = () => destroy(client);
      closing.signal.addEventListener('abort', abort, { once: true });
      let stopHeartbeat = () => {};
      try {
        await client.connect();
        await client.query(`LISTEN ${channel}`);
        sender = createSender(client, channel);
        stopHeartbeat = heartbeat({
          everyMs: options.heartbeatMs,
          graceMs: options.heartbeatMs / 2,
          beat: sender.beat,
          onDead: (error) => {
            report(error);
            destroy(client);
          },
        });
        attempt = 0;
        failures.recovered();
        events.onConnected();
        await gone;
      } catch (error) {
        report(error);
      }
      sender = undefined;
      stopHeartbeat();
      closing.signal.removeEventListener('abort', abort);
      destroy(client);
      const waitMs = Math.min(100 * 2 ** attempt, 5_000) * (0.75 + Math.random() / 2);
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

function openClient(connectionString: string): pg.Client {
  return new pg.Client({
    connectionString,
    application_name: 'extramural-wakeups',
    connectionTimeoutMillis: 3_000,
    query_timeout: 2_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  });
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
