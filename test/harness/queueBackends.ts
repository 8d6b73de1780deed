import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { ensureDatabase } from '../../server/db/embedded/ensureDatabase.ts';
import { startEmbeddedPostgres } from '../../server/db/embedded/startEmbeddedPostgres.ts';
import { migrateQueues } from '../../server/jobs/migrateQueues.ts';
import type { QueueConnection } from '../../server/jobs/queueLink.ts';
import { hasRedisServer, startThrowawayRedis } from './startThrowawayRedis.ts';
import { type ProxyMode, startTcpProxy, type TcpProxy } from './tcpProxy.ts';

/** One way to the server, through a proxy of its own that can make it hang. */
export interface QueuePath {
  connection: QueueConnection;
  set: TcpProxy['set'];
}

/** A running server that queues and wake-ups can use. */
export interface QueueServer {
  /** Opens a way to the server; hangs on one do not disturb the others. */
  path(): Promise<QueuePath>;
  /** Makes the server crash. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Breaks the connections that listen for wake-ups, and only these. */
  breakListeners(): Promise<void>;
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
    const paths = openPaths(server.port);
    return {
      async path() {
        const { port, set } = await paths.open();
        return { connection: { pgUrl: urls.appUrl.replace(`:${server.port}/`, `:${port}/`) }, set };
      },
      stop: () => server.stop({ mode: 'immediate' }),
      async start() {
        server = await start();
      },
      async breakListeners() {
        const client = new pg.Client({ connectionString: server.superuserUrl });
        await client.connect();
        await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'extramural-wakeups'",
        );
        await client.end();
      },
      async remove() {
        await paths.close();
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
    const paths = openPaths(server.port);
    return {
      async path() {
        const { port, set } = await paths.open();
        return { connection: { redisUrl: `redis://127.0.0.1:${port}` }, set };
      },
      stop: server.stop,
      start: server.start,
      breakListeners: () => killSubscribers(`redis://127.0.0.1:${server.port}`),
      async remove() {
        await paths.close();
        await server.remove();
      },
    };
  },
};

/** A Redis that is not ours to stop is cut off by the proxies instead. */
function foreignRedis(url: URL): QueueProfile {
  return {
    name: 'Redis',
    async start() {
      const paths = openPaths(Number(url.port || 6379), url.hostname);
      return {
        async path() {
          const { port, set } = await paths.open();
          const through = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) });
          return { connection: { redisUrl: through.href }, set };
        },
        stop: async () => paths.set('refuse'),
        start: async () => paths.set('pass'),
        breakListeners: () => killSubscribers(url.href),
        remove: paths.close,
      };
    },
  };
}

function openPaths(port: number, host?: string) {
  const open: TcpProxy[] = [];
  return {
    async open(): Promise<TcpProxy> {
      const proxy = await startTcpProxy(port, host);
      open.push(proxy);
      return proxy;
    },
    set(mode: ProxyMode): void {
      for (const proxy of open) proxy.set(mode);
    },
    async close(): Promise<void> {
      for (const proxy of open) await proxy.close();
    },
  };
}

async function killSubscribers(url: string): Promise<void> {
  const client = new Redis(url);
  await client.client('KILL', 'TYPE', 'pubsub');
  client.disconnect();
}

/** The profiles that can be tested here: PostgreSQL always, Redis with `redis-server` on the PATH or `REDIS_URL` set. */
export function queueProfiles(): QueueProfile[] {
  if (hasRedisServer()) return [postgres, redis];
  if (process.env.REDIS_URL) return [postgres, foreignRedis(new URL(process.env.REDIS_URL))];
  return [postgres];
}
