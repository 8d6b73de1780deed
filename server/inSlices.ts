import { setImmediate } from 'node:timers/promises';

/** The longest time that queued work keeps others waiting, in milliseconds. */
const sliceMs = 15;

let waiting: (() => void)[] = [];
let running = false;

/**
 * Runs a short piece of work that needs the processor (a text to be rendered) in its turn. Thousands of them in one answer are
 * done in slices of about 15 ms, between which other requests are served. Rejects with what the work throws.
 */
export function inSlices<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
    if (!running) void run();
  });
}

async function run(): Promise<void> {
  running = true;
  // What the present call asks for comes together first.
  await Promise.resolve();
  let sliceEnds = performance.now() + sliceMs;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    for (const work of batch) {
      work();
      if (performance.now() < sliceEnds) continue;
      await setImmediate();
      sliceEnds = performance.now() + sliceMs;
    }
    await Promise.resolve();
  }
  running = false;
}
