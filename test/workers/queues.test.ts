import type { JobHandler } from '../../workers/processJob.ts';
import { queueProfiles } from '../harness/queueBackends.ts';
import { job, otherJob, queueStage, recording } from '../harness/queueStage.ts';

describe.each(queueProfiles())('queues on $name', (profile) => {
  const stage = queueStage(profile);

  it('hands a payload to its handler, with a log that knows the job', async () => {
    const got = Promise.withResolvers<unknown>();
    const handler: JobHandler = {
      def: job,
      async handle(payload, context) {
        context.log.info('at work');
        got.resolve({ payload, jobId: context.jobId, aborted: context.signal.aborted });
      },
    };
    stage.worker([handler]);
    expect(await stage.queues().enqueue(job, { id: 'row-1' }, { jobId: 'row-1' })).toBe(true);
    expect(await got.promise).toEqual({ payload: { id: 'row-1' }, jobId: 'test.run.v1.row-1', aborted: false });
    await stage.lines.until((seen) => seen.some((line) => line.includes('at work') && line.includes('"id":"row-1"')));
  });

  it('loses and doubles nothing of 16 producers', async () => {
    const { handler, seen, until } = recording();
    stage.worker([handler], { concurrency: 8 });
    const produce = async (name: string) => {
      const producer = stage.queues();
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
    const running = stage.worker([{ def: job, handle: async () => starts.shift()?.(performance.now()) }]);
    const producer = stage.queues();
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
    const producer = stage.queues();
    for (let n = 0; n < 5; n++) expect(await producer.enqueue(job, { id: 'a' }, { jobId: 'same' })).toBe(true);
    expect(await producer.enqueue(otherJob, { id: 'b' }, { jobId: 'same' })).toBe(true);
    const first = recording();
    const other = recording(otherJob);
    const running = stage.worker([first.handler, other.handler]);
    await running.idle();
    expect([first.seen, other.seen]).toEqual([['a'], ['b']]);
    await producer.enqueue(job, { id: 'a' }, { jobId: 'same' });
    await first.until((seen) => seen.length === 2);
  });

  it('holds a job back for its delay', async () => {
    const { handler, until } = recording();
    await stage.worker([handler]).ready();
    const started = performance.now();
    await stage.queues().enqueue(job, { id: 'later' }, { delayMs: 300 });
    await until((seen) => seen.length === 1);
    expect(performance.now() - started).toBeGreaterThanOrEqual(295);
  });

  it('answers false, and does not throw, when content or a bad id is put in', async () => {
    const producer = stage.queues();
    expect(await producer.enqueue(job, { id: 'a sentence' })).toBe(false);
    for (const jobId of ['a:b', '', 'x'.repeat(101), 'a b']) {
      expect(await producer.enqueue(job, { id: 'a' }, { jobId })).toBe(false);
    }
    expect(await producer.enqueue(job, { id: 'a' }, { jobId: '42' })).toBe(true);
    expect(stage.lines.seen.filter((line) => line.includes('cannot be enqueued'))).toHaveLength(5);
  });
});
