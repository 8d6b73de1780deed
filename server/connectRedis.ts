import { Redis, type RedisOptions } from 'ioredis';
import { heartbeat } from './heartbeat.ts';
import type { Log } from './log.ts';
import { reportRepeated } from './reportRepeated.ts';

/**
 * What a connection to Redis is for. `producer` and `limits`, which requests wait for: a command fails at once while the
 * server is away. `worker`: commands wait until it is back. `subscriber`: whoever opened it subscribes when it is ready.
 */
export type RedisRole = 'producer' | 'limits' | 'worker' | 'subscriber';

const failFast: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  commandTimeout: 1_500,
};

const roleOptions: Record<RedisRole, RedisOptions> = {
  producer: failFast,
  limits: failFast,
  worker: { maxRetriesPerRequest: null },
  subscriber: { enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResubscribe: false },
};

/**
 * Opens a connection to Redis that reconnects by itself for as long as it is not closed (after 50 ms, at most 1 s).
 * Its errors are logged, at most one line in 10 s, and never thrown; close it with `endRedis`. A server that stops
 * answering is noticed within twice `heartbeatMs`.
 */
export function connectRedis(url: string, role: RedisRole, log: Log, heartbeatMs = 5_000): Redis {
  const report = reportRepeated(log, `the ${role} connection to Redis failed`);
  const redis = new Redis(url, {
    connectTimeout: 1_500,
    keepAlive: 10_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times - 1, 5), 1_000),
    connectionName: `extramural-${role}`,
    ...roleOptions[role],
  });
  redis.on('error', (error) => report.error(error));
  redis.on('ready', () => report.recovered());
  watchHandshake(redis);
  watchSilence(redis, heartbeatMs);
  return redis;
}

/** Closes a connection for good, also one that waits for its next attempt: ioredis alone would tell nobody then. */
export function endRedis(redis: Redis): void {
  if (redis.status === 'end') return;
  if (redis.status === 'reconnecting') redis.connect().catch(() => undefined);
  redis.disconnect();
}

/**
 * Gives up a connection that was accepted but does not get ready within 3 s, since ioredis would wait for ever.
 * (Its `socketTimeout` would do, but leaves a timer behind that holds up the end of the process.)
 */
export function watchHandshake(redis: Redis): void {
  let timer: NodeJS.Timeout | undefined;
  redis.on('connect', () => {
    timer = setTimeout(() => redis.disconnect(true), 3_000);
  });
  for (const event of ['ready', 'close', 'end']) redis.on(event, () => clearTimeout(timer));
}

/** Gives up a connection that no longer answers; not for one that blocks in its commands. */
function watchSilence(redis: Redis, everyMs: number): void {
  let stop = () => {};
  redis.on('ready', () => {
    stop = heartbeat({
      everyMs,
      beat: () => redis.ping(),
      onDead: () => redis.disconnect(true),
    });
  });
  for (const event of ['close', 'end']) redis.on(event, () => stop());
}
