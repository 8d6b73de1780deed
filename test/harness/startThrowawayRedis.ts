import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../server/db/embedded/freePort.ts';

/** A Redis of the test's own, empty after every start. */
export interface ThrowawayRedis {
  port: number;
  /** Kills it, as a crash does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Whether `redis-server` is on the PATH. */
export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** Starts a `redis-server` on a free port of loopback, without persistence. */
export async function startThrowawayRedis(): Promise<ThrowawayRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'extramural-redis-'));
  const port = await freePort();
  let child = await spawnRedis(port, directory);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    port,
    stop,
    async start() {
      child = await spawnRedis(port, directory);
    },
    async remove() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function spawnRedis(port: number, directory: string): Promise<ChildProcess> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const client = new Redis({ port, retryStrategy: (times) => (times < 500 ? 20 : null), maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  try {
    await client.ping();
  } finally {
    client.disconnect();
  }
  return child;
}
