import { Worker } from 'node:worker_threads';
import type { HashAnswer, HashTask } from './hashWorker.ts';

/** A thread of its own that hashes, one task after the other. */
export interface HashThread {
  /** Rejects when the thread died of it; the next task starts another one. */
  run(task: HashTask): Promise<string | boolean>;
}

/** Makes a thread when it is first asked; idle it keeps no process alive. The caller gives one task at a time. */
export function createHashThread(): HashThread {
  let worker: Worker | undefined;
  let settle: ((answer: HashAnswer) => void) | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('./hashWorker.ts', import.meta.url));
    const died = (error: string): void => {
      if (worker === started) worker = undefined;
      settle?.({ error });
    };
    started.on('message', (answer: HashAnswer) => settle?.(answer));
    started.on('error', (error) => died(String(error)));
    started.on('exit', () => died('the hashing thread ended'));
    return started;
  };
  return {
    run(task) {
      worker ??= start();
      const thread = worker;
      thread.ref();
      return new Promise((resolve, reject) => {
        settle = (answer) => {
          settle = undefined;
          thread.unref();
          if ('error' in answer) reject(new Error(answer.error));
          else resolve(answer.result);
        };
        thread.postMessage(task);
      });
    },
  };
}
