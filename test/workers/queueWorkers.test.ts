import type { JobHandler } from '../../workers/processJob.ts';
import { queueProfiles } from '../harness/queueBackends.ts';
import { collect, job, newerJob, otherJob, queueStage, recording, timed } from '../harness/queueStage.ts';

/* What becomes of a job whose worker does not know it, fails at it, stops, or falls silent. */
describe.each(queueProfiles())('workers on $name', (profile) => {
  const stage = queueStage(profile);

  it('puts back what an old worker does not know, until a new one takes it', async () => {
    const producer = stage.queues();
    const old = recording();
    const oldWorker = stage.worker([old.handler], { unknownDelayMs: 200 });
    await producer.enqueue(newerJob, { id: 'newer' }, { jobId: 'row' });
    await producer.enqueue(otherJob, { id: 'other' });
    const putBack = (name: string) => (line: string) => line.includes('put back') && line.includes(name);
    await stage.lines.until((seen) => ['"newer"', '"other"'].every((id) => seen.filter(putBack(id)).length >= 2));
    // A job that stays delayed does not keep the same work from being enqueued in a form that is understood.
    await producer.enqueue(job, { id: 'known' }, { jobId: 'row' });
    await old.until((seen) => seen.length === 1);
    await oldWorker.close(1_000);
    const newer = recording(newerJob);
    const other = recording(otherJob);
    stage.worker([newer.handler, other.handler]);
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
    const producer = stage.queues();
    const running = stage.worker([failing]);
    await producer.enqueue(job, { id: 'bad' }, { jobId: 'bad' });
    await calls.until((seen) => seen.length === 1);
    await running.idle();
    await producer.enqueue(job, { id: 'good' });
    await producer.enqueue(job, { id: 'bad' }, { jobId: 'bad' });
    await calls.until((seen) => seen.length === 3);
    await running.idle();
    const failures = stage.lines.seen.filter((line) => line.includes('job failed'));
    expect(failures).toHaveLength(2);
    expect(JSON.parse(failures[0] ?? '')).toMatchObject({ level: 'error', jobId: 'test.run.v1.bad', id: 'bad' });
  });

  it('lets the jobs at work finish when it closes', async () => {
    const started = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const running = stage.worker([
      {
        def: job,
        async handle() {
          started.resolve();
          await finish.promise;
        },
      },
    ]);
    await stage.queues().enqueue(job, { id: 'a' });
    await started.promise;
    expect(running.activeCount()).toBe(1);
    const closing = timed(running.close(10_000));
    finish.resolve();
    expect((await closing).ms).toBeLessThan(5_000);
    expect(running.activeCount()).toBe(0);
    const next = recording();
    await stage.worker([next.handler]).idle();
    expect(next.seen).toEqual([]);
  });

  it('hands back what does not finish in time, and tells the handler', async () => {
    const started = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    const running = stage.worker([
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
    await stage.queues().enqueue(job, { id: 'long' });
    await started.promise;
    const { ms } = await timed(running.close(100));
    expect(ms).toBeLessThan(4_100);
    await aborted.promise;
    const next = recording();
    const began = performance.now();
    stage.worker([next.handler]);
    await next.until((seen) => seen.includes('long'));
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('takes over from a worker that fell silent', async () => {
    const silent = await stage.server.path();
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
    stage.worker([stuck], times, silent);
    await stage.queues().enqueue(job, { id: 'orphan' }, { jobId: 'orphan' });
    await started.promise;
    silent.set('blackhole');
    const next = recording();
    stage.worker([next.handler], times);
    await next.until((seen) => seen.includes('orphan'));
    release.resolve();
  }, 30_000);
});
