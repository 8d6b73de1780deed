import { Redis } from 'ioredis';
import { hasRedisServer, startThrowawayRedis } from './startThrowawayRedis.ts';
import { startTcpProxy } from './tcpProxy.ts';

/** An empty Redis for one test file. */
export interface TestRedis {
  url: string;
  /** Throws everything away and crashes, as a Redis without persistence that runs out of memory. */
  loseAll(): Promise<void>;
  /** Comes back empty. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Whether tests of the cluster profile can run here: `redis-server` is on the PATH, or REDIS_URL names a Redis. */
export const hasRedis = (): boolean => Boolean(process.env.REDIS_URL) || hasRedisServer();

/** A Redis of our own where `redis-server` is installed; else one of the databases of the Redis at REDIS_URL. */
export async function openRedis(): Promise<TestRedis> {
  if (!hasRedisServer()) return openForeign(new URL(process.env.REDIS_URL ?? ''));
  const server = await startThrowawayRedis();
  const url = `redis://127.0.0.1:${server.port}`;
  return {
    url,
    async loseAll() {
      await once(url, (client) => client.flushall());
      await server.stop();
    },
    restart: server.start,
    close: server.remove,
  };
}

/** One that is not ours to stop is emptied, and cut off by a proxy. */
async function openForeign(real: URL): Promise<TestRedis> {
  // Test files that run at the same time must not take each other's jobs.
  real.pathname = `/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}`;
  await once(real.href, (client) => client.flushdb());
  const proxy = await startTcpProxy(Number(real.port || 6379), real.hostname);
  const through = Object.assign(new URL(real), { hostname: '127.0.0.1', port: String(proxy.port) });
  return {
    url: through.href,
    async loseAll() {
      await once(real.href, (client) => client.flushdb());
      proxy.set('refuse');
    },
    restart: async () => proxy.set('pass'),
    close: proxy.close,
  };
}

async function once(url: string, work: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(url, { lazyConnect: true });
  try {
    await client.connect();
    await work(client);
  } finally {
    client.disconnect();
  }
}
