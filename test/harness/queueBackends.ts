import { spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { migrateQueues } from '../../server/jobs/migrateQueues.ts';
import type { QueueConnection } from '../../server/jobs/queueLink.ts';
import { freePort, makeServerDirectory, removeServerDirectory, spawnServer, stopServer } from './serverProcess.ts';
import { startThrowawayPostgres } from './startThrowawayPostgres.ts';
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
    const server = await startThrowawayPostgres();
    await migrateQueues(server.ownerUrl, server.appRole);
    const proxy = await startTcpProxy(server.port);
    return {
      connection: { pgUrl: server.appUrl.replace(`:${server.port}/`, `:${proxy.port}/`) },
      set: proxy.set,
      stop: () => server.stop('immediate'),
      start: server.start,
      async remove() {
        await proxy.close();
        await server.remove();
      },
    };
  },
};

const redis: QueueProfile = {
  name: 'Redis',
  async start() {
    const directory = await makeServerDirectory('redis');
    const port = await freePort();
    const args = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      directory,
      '--save',
      '',
      '--appendonly',
      'no',
    ];
    const spawn = () => spawnServer('redis-server', args, () => pingRedis(port));
    let child = await spawn();
    const proxy = await startTcpProxy(port);
    return {
      connection: { redisUrl: `redis://127.0.0.1:${proxy.port}` },
      set: proxy.set,
      stop: () => stopServer(child, 'SIGKILL'),
      async start() {
        child = await spawn();
      },
      async remove() {
        await proxy.close();
        await stopServer(child, 'SIGKILL');
        await removeServerDirectory(directory);
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

async function pingRedis(port: number): Promise<void> {
  const client = new Redis({ port, lazyConnect: true, retryStrategy: null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
}

/** The profiles that can be tested here: PostgreSQL always, Redis with `redis-server` on the PATH or `REDIS_URL` set. */
export function queueProfiles(): QueueProfile[] {
  if (spawnSync('redis-server', ['--version']).status === 0) return [postgres, redis];
  if (process.env.REDIS_URL) return [postgres, foreignRedis(new URL(process.env.REDIS_URL))];
  return [postgres];
}
