import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineJob } from '../../server/jobs/defineJob.ts';
import { createQueues, type Queues } from '../../server/jobs/queues.ts';
import { createLog, type Log } from '../../server/log.ts';
import { createWorker, type RunningWorker, type WorkerOptions } from '../../workers/createWorker.ts';
import type { JobHandler } from '../../workers/processJob.ts';
import type { QueuePath, QueueProfile, QueueServer } from './queueBackends.ts';

const ids = z.strictObject({ id: z.string() });
export const job = defineJob({ name: 'test.run', version: 1, payload: ids });
export const newerJob = defineJob({ name: 'test.run', version: 2, payload: ids });
export const otherJob = defineJob({ name: 'test.other', version: 1, payload: ids });

/** Collects strings and lets a test wait, with a deadline in milliseconds, until they are what it expects. */
export function collect() {
  const seen: string[] = [];
  const checks = new Set<() => void>();
  return {
    seen,
    add(entry: string) {
      seen.push(entry);
      for (const check of [...checks]) check();
    },
    until(done: (seen: string[]) => boolean, ms = 10_000): Promise<void> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Only ${seen.length} seen: ${seen.slice(-5)}`)), ms);
        const check = () => {
          if (!done(seen)) return;
          clearTimeout(timer);
          checks.delete(check);
          resolve();
        };
        checks.add(check);
        check();
      });
    },
  };
}

/** A handler that notes the ids of the jobs it is given. */
export function recording(def = job) {
  const calls = collect();
  const handler: JobHandler = { def, handle: async (payload) => calls.add(payload.id) };
  return { ...calls, handler };
}

/** What some work gives, and how many milliseconds it took. */
export async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work;
  return { value, ms: performance.now() - started };
}

/** Does what the reconciler does: enqueues again until it is answered `true`, for so many milliseconds at most. */
export async function enqueueAtLast(producer: Queues, id: string, ms: number): Promise<void> {
  const giveUpAt = performance.now() + ms;
  while (!(await producer.enqueue(job, { id }))) {
    if (performance.now() > giveUpAt) throw new Error(`Could not enqueue for ${ms} ms`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Queues and workers of one server; each test has a name space and a log of its own, and what it opens is closed after it. */
export interface QueueStage {
  readonly server: QueueServer;
  /** What was logged in this test. */
  readonly lines: ReturnType<typeof collect>;
  queues(over?: QueuePath): Queues;
  worker(handlers: JobHandler[], options?: Partial<WorkerOptions>, over?: QueuePath): RunningWorker;
}

/** Sets the stage for the tests of one `describe`; a rejection that nobody handles fails the test in which it comes. */
export function queueStage(profile: QueueProfile): QueueStage {
  let server: QueueServer;
  let path: QueuePath;
  let lines: ReturnType<typeof collect>;
  let log: Log;
  let open: (() => Promise<void>)[];
  let prefix: string;
  const unhandled: unknown[] = [];
  const onUnhandled = (error: unknown) => void unhandled.push(error);

  beforeAll(async () => {
    process.on('unhandledRejection', onUnhandled);
    server = await profile.start();
    path = await server.path();
  }, 60_000);
  afterAll(async () => {
    await server.remove();
    process.off('unhandledRejection', onUnhandled);
  });
  beforeEach(() => {
    open = [];
    prefix = `t${randomUUID().slice(0, 8)}`;
    lines = collect();
    log = createLog({ mode: 'production', level: 'debug', destination: { write: (line) => lines.add(line) } });
  });
  afterEach(async () => {
    for (const close of open.reverse()) await close();
    expect(unhandled).toEqual([]);
  });

  return {
    get server() {
      return server;
    },
    get lines() {
      return lines;
    },
    queues(over = path) {
      const made = createQueues({ ...over.connection, prefix, log });
      open.push(() => made.close());
      return made;
    },
    worker(handlers, options = {}, over = path) {
      const byName = new Map(handlers.map((handler) => [handler.def.name, handler]));
      const made = createWorker({
        ...({ handlers: byName, concurrency: 4, prefix, log, ...over.connection, ...options } as WorkerOptions),
      });
      open.push(() => made.close(100));
      return made;
    },
  };
}
