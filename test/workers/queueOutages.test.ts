import type { JobHandler } from '../../workers/processJob.ts';
import { queueProfiles } from '../harness/queueBackends.ts';
import { enqueueAtLast, job, otherJob, queueStage, recording, timed } from '../harness/queueStage.ts';

describe.each(queueProfiles())('queues while $name is away', (profile) => {
  const stage = queueStage(profile);

  it('answers false within 2 s while the queue hangs, and works again after', async () => {
    const way = await stage.server.path();
    const producer = stage.queues(way);
    expect(await producer.enqueue(job, { id: 'before' })).toBe(true);
    way.set('blackhole');
    const answers = await Promise.all(Array.from({ length: 20 }, () => timed(producer.enqueue(job, { id: 'x' }))));
    expect(answers.map(({ value }) => value)).toEqual(answers.map(() => false));
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(2_000);
    way.set('pass');
    await enqueueAtLast(producer, 'after', 20_000);
  }, 40_000);

  it('answers false within 2 s when the queue was never there; the worker comes when it is', async () => {
    const way = await stage.server.path();
    way.set('refuse');
    const { handler, until } = recording();
    const producer = stage.queues(way);
    stage.worker([handler], {}, way);
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
    const running = stage.worker([handler, slow]);
    const producer = stage.queues();
    await producer.enqueue(job, { id: 'before' });
    await until((seen) => seen.includes('before'));
    await producer.enqueue(otherJob, { id: 'across' });
    await started.promise;

    await stage.server.stop();
    const { value, ms } = await timed(producer.enqueue(job, { id: 'down' }));
    expect(value).toBe(false);
    expect(ms).toBeLessThan(2_000);
    finish.resolve();
    await stage.server.start();

    const back = performance.now();
    await enqueueAtLast(producer, 'after', 5_000);
    await until((seen) => seen.includes('after'));
    expect(performance.now() - back).toBeLessThan(5_000);
    await running.idle();
  }, 60_000);

  it('closes within its deadline while the server is away', async () => {
    const way = await stage.server.path();
    const { handler } = recording();
    const running = stage.worker([handler], {}, way);
    const producer = stage.queues(way);
    await running.ready();
    way.set('blackhole');
    expect((await timed(running.close(200))).ms).toBeLessThan(4_200);
    expect((await timed(producer.close())).ms).toBeLessThan(2_500);
    expect(await producer.enqueue(job, { id: 'closed' })).toBe(false);
  }, 20_000);
});
