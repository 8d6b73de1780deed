import { coalesce } from './coalesce.ts';

/** Runs that end when they are told to, and what each was given. */
function aRunner() {
  const given: number[][] = [];
  const ends: ((fail?: boolean) => void)[] = [];
  const run = (items: number[]): Promise<string[]> => {
    given.push(items);
    return new Promise((resolve, reject) => {
      ends.push((fail) => (fail ? reject(new Error('broken')) : resolve(items.map((item) => `<${item}>`))));
    });
  };
  return { given, ends, run };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('puts together what comes in one turn, and what comes while earlier runs go on', async () => {
  const { given, ends, run } = aRunner();
  const call = coalesce({ runs: 1, items: 3 }, run);
  const first = Promise.all([call(1), call(2)]);
  await turn();
  const later = Promise.all([call(3), call(4), call(5), call(6)]);
  await turn();
  expect(given).toEqual([[1, 2]]);
  ends[0]?.();
  expect(await first).toEqual(['<1>', '<2>']);
  await turn();
  expect(given[1]).toEqual([3, 4, 5]);
  ends[1]?.();
  await turn();
  await turn();
  expect(given[2]).toEqual([6]);
  ends[2]?.();
  expect(await later).toEqual(['<3>', '<4>', '<5>', '<6>']);
});

it('runs several at once, as many as it may', async () => {
  const { given, ends, run } = aRunner();
  const call = coalesce({ runs: 2, items: 1 }, run);
  const all = Promise.all([call(1), call(2), call(3)]);
  await turn();
  expect(given).toEqual([[1], [2]]);
  ends[1]?.();
  await turn();
  await turn();
  expect(given).toEqual([[1], [2], [3]]);
  ends[0]?.();
  ends[2]?.();
  expect(await all).toEqual(['<1>', '<2>', '<3>']);
});

it('never takes two of a key along, and keeps their order', async () => {
  const { given, ends, run } = aRunner();
  let idle = 0;
  const call = coalesce<number, string>({ runs: 1, items: 9, keyOf: (n) => String(n % 10), onIdle: () => idle++ }, run);
  const all = Promise.all([call(1), call(11), call(2), call(21)]);
  for (let n = 0; n < 3; n++) {
    await turn();
    await turn();
    ends[n]?.();
  }
  await all;
  expect(given).toEqual([[1, 2], [11], [21]]);
  await turn();
  expect(idle).toBe(1);
});

it('gives each its own outcome when a run fails', async () => {
  const call = coalesce<number, string>({ runs: 1, items: 9 }, async (items) => {
    if (items.includes(2)) throw new Error('two');
    return items.map(String);
  });
  const outcomes = await Promise.allSettled([call(1), call(2), call(3)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('keeps the order of a key also where several run at once', async () => {
  const { given, ends, run } = aRunner();
  const call = coalesce<number, string>({ runs: 4, items: 9, keyOf: (n) => String(n % 10) }, run);
  const first = call(1);
  await turn();
  const others = Promise.all([call(11), call(2)]);
  await turn();
  expect(given).toEqual([[1], [2]]);
  ends[0]?.();
  await first;
  await turn();
  await turn();
  expect(given).toEqual([[1], [2], [11]]);
  ends[1]?.();
  ends[2]?.();
  expect(await others).toEqual(['<11>', '<2>']);
});

it('of a run that fails nobody waits for another who is done again', async () => {
  let alone = 0;
  const call = coalesce<number, string>({ runs: 1, items: 9 }, async (items) => {
    if (items.length > 1) throw new Error('broken');
    alone++;
    // The first alone waits until all others were begun.
    while (alone < 3) await turn();
    return items.map(String);
  });
  expect(await Promise.all([call(1), call(2), call(3)])).toEqual(['1', '2', '3']);
});
