import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '../../server/db/embedded/ensureDatabase.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/startEmbeddedPostgres.ts';
import { migrateQueues } from '../../server/jobs/migrateQueues.ts';
import type { QueueConnection } from '../../server/jobs/queueLink.ts';
import { hasRedisServer, startThrowawayRedis } from './startThrowawayRedis.ts';
import { startTcpProxy } from './tcpProxy.ts';

/** A running server that queues and wake-ups can use, behind a proxy that can make it hang. */
export interface QueueServer {
  connection: QueueConnection;
  /** Lets the server hang (`blackhole`) or answer (`pass`) without its process noticing. */
  set(mode: 'pass' | 'blackhole'): void;
  /** Makes the server go away; connections to it break. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** One of the two profiles: embedded (PostgreSQL) and cluster (Redis). */
export interface QueueProfile {
  name: 'PostgreSQL' | 'Redis';
  start(): Promise<QueueServer>;
}

const postgres: QueueProfile = {
  name: 'PostgreSQL',
  async start() {
    // Not the server that all tests share: this one is stopped at will.
    const dataDir = await mkdtemp(join(tmpdir(), 'extramural-queue-'));
    const start = () => startEmbeddedPostgres({ dataDir, log: { info: () => {}, warn: () => {} } });
    let server = await start();
    const passwords = { ownerPassword: 'owner-of-the-queue', appPassword: 'app-of-the-queue' };
    const urls = await ensureDatabase(server.superuserUrl, { database: 'queue', ...passwords });
    await migrateQueues(urls.ownerUrl, 'extramural_app');
    const proxy = await startTcpProxy(server.port);
    return {
      connection: { pgUrl: urls.appUrl.replace(`:${server.port}/`, `:${proxy.port}/`) },
      set: proxy.set,
      stop: () => server.stop({ mode: 'immediate' }),
      async start() {
        server = await start();
      },
      async remove() {
        await proxy.close();
        await server.stop({ mode: 'immediate' });
        await rm(dataDir, { recursive: true, force: true });
      },
    };
  },
};

const redis: QueueProfile = {
  name: 'Redis',
  async start() {
    const server = await startThrowawayRedis();
    const proxy = await startTcpProxy(server.port);
    return {
      connection: { redisUrl: `redis://127.0.0.1:${proxy.port}` },
      set: proxy.set,
      stop: server.stop,
      start: server.start,
      async remove() {
        await proxy.close();
        await server.remove();
      },
    };
  },
};

/** A Redis that is not ours to stop is cut off by the proxy instead. */
function foreignRedis(url: URL): QueueProfile {
  return {
    name: 'Redis',
    async start() {
      const proxy = await startTcpProxy(Number(url.port || 6379), url.hostname);
      const through = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(proxy.port) });
      return {
        connection: { redisUrl: through.href },
        set: proxy.set,
        stop: async () => proxy.set('refuse'),
        start: async () => proxy.set('pass'),
        remove: proxy.close,
      };
    },
  };
}

/** The profiles that can be tested here: PostgreSQL always, Redis with `redis-server` on the PATH or `REDIS_URL` set. */
export function queueProfiles(): QueueProfile[] {
  if (hasRedisServer()) return [postgres, redis];
  if (process.env.REDIS_URL) return [postgres, foreignRedis(new URL(process.env.REDIS_URL))];
  return [postgres];
}
