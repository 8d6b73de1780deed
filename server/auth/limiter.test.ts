import { createLimiter } from './limiter.ts';

const refusal = new Error('come back later');

/** A task that ends when it is told to. */
function aTask() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let began = false;
  const run = async (): Promise<void> => {
    began = true;
    await promise;
  };
  return { run, end: resolve, began: () => began };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('runs so many at once and no more, the others in turn', async () => {
  const limited = createLimiter(2, 1000, () => refusal);
  const tasks = [aTask(), aTask(), aTask(), aTask()];
  const all = Promise.all(tasks.map(({ run }) => limited(run)));
  await turn();
  expect(tasks.map(({ began }) => began())).toEqual([true, true, false, false]);
  tasks[1]?.end();
  await turn();
  expect(tasks.map(({ began }) => began())).toEqual([true, true, true, false]);
  for (const { end } of tasks) end();
  await all;
});

it('goes on after a task that failed', async () => {
  const limited = createLimiter(1, 1000, () => refusal);
  await expect(limited(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await limited(async () => 'fine')).toBe('fine');
});

it('refuses while others wait too long, and takes everybody again afterwards', async () => {
  const limited = createLimiter(1, -1, () => refusal);
  const [first, second] = [aTask(), aTask()];
  const both = Promise.all([limited(first.run), limited(second.run)]);
  await expect(limited(async () => 'third')).rejects.toBe(refusal);
  first.end();
  second.end();
  await both;
  expect(await limited(async () => 'fourth')).toBe('fourth');
});
