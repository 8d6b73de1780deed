import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defineJob } from '../../server/jobs/defineJob.ts';
import { createQueues, type Queues } from '../../server/jobs/queues.ts';
import { createLog, type Log } from '../../server/log.ts';
import { createWorker, type RunningWorker, type WorkerOptions } from '../../workers/createWorker.ts';
import type { JobHandler } from '../../workers/processJob.ts';
import { type QueuePath, type QueueServer, queueProfiles } from '../harness/queueBackends.ts';

const ids = z.strictObject({ id: z.string() });
const job = defineJob({ name: 'test.run', version: 1, payload: ids });
const newerJob = defineJob({ name: 'test.run', version: 2, payload: ids });
const otherJob = defineJob({ name: 'test.other', version: 1, payload: ids });

/** Collects strings and lets a test wait, with a deadline, until they are what it expects. */
function collect() {
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

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work;
  return { value, ms: performance.now() - started };
}

/** Does what the reconciler does: enqueues again until it is answered `true`. */
async function enqueueAtLast(producer: Queues, id: string, ms: number): Promise<void> {
  const giveUpAt = performance.now() + ms;
  while (!(await producer.enqueue(job, { id }))) {
    if (performance.now() > giveUpAt) throw new Error(`Could not enqueue for ${ms} ms`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => void unhandled.push(error);
beforeAll(() => void process.on('unhandledRejection', onUnhandled));
afterAll(() => void process.off('unhandledRejection', onUnhandled));

describe.each(queueProfiles())('queues on $name', (profile) => {
  let server: QueueServer;
  let path: QueuePath;
  let lines: ReturnType<typeof collect>;
  let log: Log;
  let open: (() => Promise<void>)[];
  let prefix: string;

  beforeAll(async () => {
    server = await profile.start();
    path = await server.path();
  }, 60_000);
  afterAll(() => server.remove());

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

  const queues = (over = path): Queues => {
    const made = createQueues({ ...over.connection, prefix, log });
    open.push(() => made.close());
    return made;
  };
  const worker = (handlers: JobHandler[], options: Partial<WorkerOptions> = {}, over = path): RunningWorker => {
    const byName = new Map(handlers.map((handler) => [handler.def.name, handler]));
    const made = createWorker({
      ...({ handlers: byName, concurrency: 4, prefix, log, ...over.connection, ...options } as WorkerOptions),
    });
    open.push(() => made.close(100));
    return made;
  };
  const recording = (def = job) => {
    const calls = collect();
    const handler: JobHandler = { def, handle: async (payload) => calls.add(payload.id) };
    return { ...calls, handler };
  };

  it('hands a payload to its handler, with a log that knows the job', async () => {
    const got = Promise.withResolvers<unknown>();
    const handler: JobHandler = {
      def: job,
      async handle(payload, context) {
        context.log.info('at work');
        got.resolve({ payload, jobId: context.jobId, aborted: context.signal.aborted });
      },
    };
    worker([handler]);
    expect(await queues().enqueue(job, { id: 'row-1' }, { jobId: 'row-1' })).toBe(true);
    expect(await got.promise).toEqual({ payload: { id: 'row-1' }, jobId: 'test.run.v1.row-1', aborted: false });
    await lines.until((seen) => seen.some((line) => line.includes('at work') && line.includes('"id":"row-1"')));
  });

  it('loses and doubles nothing of 16 producers', async () => {
    const { handler, seen, until } = recording();
    worker([handler], { concurrency: 8 });
    const produce = async (name: string) => {
      const producer = queues();
      const names = Array.from({ length: 25 }, (_, n) => `${name}-${n}`);
      for (const id of names) expect(await producer.enqueue(job, { id })).toBe(true);
      return names;
    };
    const expected = (await Promise.all(Array.from({ length: 16 }, (_, n) => produce(`${n}`)))).flat();
    await until((all) => all.length >= expected.length);
    expect([...seen].sort()).toEqual(expected.sort());
  }, 30_000);

  it('starts a job within milliseconds (median of 50)', async () => {
    const starts: ((at: number) => void)[] = [];
    const running = worker([{ def: job, handle: async () => starts.shift()?.(performance.now()) }]);
    const producer = queues();
    await running.ready();
    const latencies: number[] = [];
    for (let n = 0; n < 50; n++) {
      const start = Promise.withResolvers<number>();
      starts.push(start.resolve);
      const before = performance.now();
      await producer.enqueue(job, { id: `${n}` });
      latencies.push((await start.promise) - before);
      await running.idle();
    }
    expect(latencies.sort((a, b) => a - b)[25]).toBeLessThan(100);
  }, 30_000);

  it('adds a job with an id once while it is there, and again when it is done', async () => {
    const producer = queues();
    for (let n = 0; n < 5; n++) expect(await producer.enqueue(job, { id: 'a' }, { jobId: 'same' })).toBe(true);
    expect(await producer.enqueue(otherJob, { id: 'b' }, { jobId: 'same' })).toBe(true);
    const first = recording();
    const other = recording(otherJob);
    const running = worker([first.handler, other.handler]);
    await running.idle();
    expect([first.seen, other.seen]).toEqual([['a'], ['b']]);
    await producer.enqueue(job, { id: 'a' }, { jobId: 'same' });
    await first.until((seen) => seen.length === 2);
  });

  it('holds a job back for its delay', async () => {
    const { handler, until } = recording();
    await worker([handler]).ready();
    const started = performance.now();
    await queues().enqueue(job, { id: 'later' }, { delayMs: 300 });
    await until((seen) => seen.length === 1);
    expect(performance.now() - started).toBeGreaterThanOrEqual(295);
  });

  it('answers false, and does not throw, when content or a bad id is put in', async () => {
    const producer = queues();
    expect(await producer.enqueue(job, { id: 'a sentence' })).toBe(false);
    for (const jobId of ['a:b', '', 'x'.repeat(101), 'a b']) {
      expect(await producer.enqueue(job, { id: 'a' }, { jobId })).toBe(false);
    }
    expect(await producer.enqueue(job, { id: 'a' }, { jobId: '42' })).toBe(true);
    expect(lines.seen.filter((line) => line.includes('cannot be enqueued'))).toHaveLength(5);
  });

  it('puts back what an old worker does not know, until a new one takes it', async () => {
    const producer = queues();
    const old = recording();
    const oldWorker = worker([old.handler], { unknownDelayMs: 200 });
    await producer.enqueue(newerJob, { id: 'newer' }, { jobId: 'row' });
    await producer.enqueue(otherJob, { id: 'other' });
    const putBack = (name: string) => (line: string) => line.includes('put back') && line.includes(name);
    await lines.until((seen) => ['"newer"', '"other"'].every((id) => seen.filter(putBack(id)).length >= 2));
    // A job that stays delayed does not keep the same work from being enqueued in a form that is understood.
    await producer.enqueue(job, { id: 'known' }, { jobId: 'row' });
    await old.until((seen) => seen.length === 1);
    await oldWorker.close(1_000);
    const newer = recording(newerJob);
    const other = recording(otherJob);
    worker([newer.handler, other.handler]);
    await newer.until((seen) => seen.includes('newer'));
    await other.until((seen) => seen.includes('other'));
    expect(old.seen).toEqual(['known']);
  });

  it('logs what a handler throws, stores none of it, and goes on', async () => {
    const calls = collect();
    const failing: JobHandler = {
      def: job,
      async handle({ id }) {
        calls.add(id);
        if (id === 'bad') throw new Error('Ada failed in biology');
      },
    };
    const producer = queues();
    const running = worker([failing]);
    await producer.enqueue(job, { id: 'bad' }, { jobId: 'bad' });
    await calls.until((seen) => seen.length === 1);
    await running.idle();
    await producer.enqueue(job, { id: 'good' });
    await producer.enqueue(job, { id: 'bad' }, { jobId: 'bad' });
    await calls.until((seen) => seen.length === 3);
    await running.idle();
    const failures = lines.seen.filter((line) => line.includes('job failed'));
    expect(failures).toHaveLength(2);
    expect(JSON.parse(failures[0] ?? '')).toMatchObject({ level: 'error', jobId: 'test.run.v1.bad', id: 'bad' });
  });

  it('lets the jobs at work finish when it closes', async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const running = worker([
      {
        def: job,
        async handle() {
          started.resolve();
          await finish.promise;
        },
      },
    ]);
    await queues().enqueue(job, { id: 'a' });
    await started.promise;
    expect(running.activeCount()).toBe(1);
    const closing = timed(running.close(10_000));
    finish.resolve();
    expect((await closing).ms).toBeLessThan(5_000);
    expect(running.activeCount()).toBe(0);
    const next = recording();
    await worker([next.handler]).idle();
    expect(next.seen).toEqual([]);
  });

  it('hands back what does not finish in time, and tells the handler', async () => {
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    const running = worker([
      {
        def: job,
        async handle(_, { signal }) {
          signal.addEventListener('abort', () => aborted.resolve());
          started.resolve();
          await aborted.promise;
          throw new Error('stopped');
        },
      },
    ]);
    await queues().enqueue(job, { id: 'long' });
    await started.promise;
    const { ms } = await timed(running.close(100));
    expect(ms).toBeLessThan(4_100);
    await aborted.promise;
    const next = recording();
    const began = performance.now();
    worker([next.handler]);
    await next.until((seen) => seen.includes('long'));
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('takes over from a worker that fell silent', async () => {
    const silent = await server.path();
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const times = { lockDurationMs: 600, stalledIntervalMs: 300 };
    const stuck: JobHandler = {
      def: job,
      async handle() {
        started.resolve();
        await release.promise;
      },
    };
    worker([stuck], times, silent);
    await queues().enqueue(job, { id: 'orphan' }, { jobId: 'orphan' });
    await started.promise;
    silent.set('blackhole');
    const next = recording();
    worker([next.handler], times);
    await next.until((seen) => seen.includes('orphan'));
    release.resolve();
  }, 30_000);

  it('answers false within 2 s while the queue hangs, and works again after', async () => {
    const way = await server.path();
    const producer = queues(way);
    expect(await producer.enqueue(job, { id: 'before' })).toBe(true);
    way.set('blackhole');
    const answers = await Promise.all(Array.from({ length: 20 }, () => timed(producer.enqueue(job, { id: 'x' }))));
    expect(answers.map(({ value }) => value)).toEqual(answers.map(() => false));
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(2_000);
    way.set('pass');
    await enqueueAtLast(producer, 'after', 20_000);
  }, 40_000);

  it('answers false within 2 s when the queue was never there; the worker comes when it is', async () => {
    const way = await server.path();
    way.set('refuse');
    const { handler, until } = recording();
    const producer = queues(way);
    worker([handler], {}, way);
    const { value, ms } = await timed(producer.enqueue(job, { id: 'x' }));
    expect(value).toBe(false);
    expect(ms).toBeLessThan(2_000);
    way.set('pass');
    await enqueueAtLast(producer, 'x', 10_000);
    await until((seen) => seen.includes('x'));
  }, 30_000);

  it('goes on by itself after the server crashed', async () => {
    const { handler, until } = recording();
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const slow: JobHandler = {
      def: otherJob,
      async handle() {
        started.resolve();
        await finish.promise;
      },
    };
    const running = worker([handler, slow]);
    const producer = queues();
    await producer.enqueue(job, { id: 'before' });
    await until((seen) => seen.includes('before'));
    await producer.enqueue(otherJob, { id: 'across' });
    await started.promise;

    await server.stop();
    const { value, ms } = await timed(producer.enqueue(job, { id: 'down' }));
    expect(value).toBe(false);
    expect(ms).toBeLessThan(2_000);
    finish.resolve();
    await server.start();

    const back = performance.now();
    await enqueueAtLast(producer, 'after', 5_000);
    await until((seen) => seen.includes('after'));
    expect(performance.now() - back).toBeLessThan(5_000);
    await running.idle();
  }, 60_000);

  it('closes within its deadline while the server is away', async () => {
    const way = await server.path();
    const { handler } = recording();
    const running = worker([handler], {}, way);
    const producer = queues(way);
    await running.ready();
    way.set('blackhole');
    expect((await timed(running.close(200))).ms).toBeLessThan(4_200);
    expect((await timed(producer.close())).ms).toBeLessThan(2_500);
    expect(await producer.enqueue(job, { id: 'closed' })).toBe(false);
  }, 20_000);
});
