import { setImmediate } from 'node:timers/promises';
import { inSlices } from './inSlices.ts';

/** Keeps the processor busy for that long. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('inSlices', () => {
  it('gives results in order, and what the work throws', async () => {
    const answers = await Promise.allSettled([
      inSlices(() => 1),
      inSlices(() => {
        throw new Error('two');
      }),
      inSlices(() => 3),
    ]);
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)))).toEqual([
      1,
      'Error: two',
      3,
    ]);
    expect(await inSlices(() => 'again')).toBe('again');
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const state = { done: false };
    const others = (async () => {
      while (!state.done) {
        await setImmediate();
        turns++;
      }
    })();
    await Promise.all(Array.from({ length: 300 }, () => inSlices(() => busy(1))));
    state.done = true;
    await others;
    expect(turns).toBeGreaterThan(10);
  });
});
