import { createTurns } from './turns.ts';

/** A task that runs until it is told to end, and tells when it runs. */
function aTask(name: string, running: Set<string>) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const task = async () => {
    running.add(name);
    await promise;
    running.delete(name);
    return name;
  };
  return { task, end: resolve };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('lets tasks run together, and one alone between them', async () => {
    const turns = createTurns();
    const running = new Set<string>();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => aTask(name, running));
    if (!a || !b || !c || !d) throw new Error('four tasks');
    const runs = [turns.together(a.task), turns.together(b.task), turns.alone(c.task), turns.together(d.task)];
    await settle();
    expect([...running]).toEqual(['a', 'b']);
    a.end();
    await settle();
    expect([...running]).toEqual(['b']);
    b.end();
    await settle();
    expect([...running]).toEqual(['c']);
    c.end();
    await settle();
    expect([...running]).toEqual(['d']);
    d.end();
    expect(await Promise.all(runs)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('lets those who want to be alone go one by one', async () => {
    const turns = createTurns();
    const running = new Set<string>();
    const tasks = ['a', 'b', 'c'].map((name) => aTask(name, running));
    const runs = tasks.map(({ task }) => turns.alone(task));
    for (const [n, { end }] of tasks.entries()) {
      await settle();
      expect([...running]).toEqual([['a', 'b', 'c'][n]]);
      end();
    }
    expect(await Promise.all(runs)).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a task that failed', async () => {
    const turns = createTurns();
    const failing = () => Promise.reject(new Error('broken'));
    await expect(turns.together(failing)).rejects.toThrow('broken');
    await expect(turns.alone(failing)).rejects.toThrow('broken');
    const runs = [turns.together(failing), turns.alone(failing), turns.together(async () => 'fine')];
    const settled = await Promise.allSettled(runs);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
