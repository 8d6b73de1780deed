import { Redis, type RedisOptions } from 'ioredis';
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
  socketTimeout: 3_000,
};

const roleOptions: Record<RedisRole, RedisOptions> = {
  producer: failFast,
  limits: failFast,
  // A worker blocks for up to 10 s in one command, hence the longer silence.
  worker: { maxRetriesPerRequest: null, socketTimeout: 20_000 },
  subscriber: { enableOfflineQueue: false, maxRetriesPerRequest: 0, autoResubscribe: false, socketTimeout: 3_000 },
};

/**
 * Opens a connection to Redis that reconnects by itself for as long as it is not closed (after 50 ms, at most 2 s).
 * Its errors are logged, at most one line in 10 s, and never thrown; close it with `disconnect()`.
 */
export function connectRedis(url: string, role: RedisRole, log: Log): Redis {
  const report = reportRepeated(log, `the ${role} connection to Redis failed`);
  const redis = new Redis(url, {
    connectTimeout: 1_500,
    keepAlive: 10_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times - 1, 6), 2_000),
    connectionName: `extramural-${role}`,
    ...roleOptions[role],
  });
  redis.on('error', (error) => report.error(error));
  redis.on('ready', () => report.recovered());
  return redis;
}
