import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashSync, type Options, verifySync } from '@node-rs/argon2';

/** What is asked of a hashing thread: a new hash, or whether a password fits one. */
export type HashTask = { password: string; options: Options } | { password: string; stored: string };

/** What comes back. */
export type HashAnswer = { result: string | boolean } | { error: string };

stepBack();
parentPort?.on('message', (task: HashTask) => {
  try {
    const result = 'stored' in task ? verifySync(task.stored, task.password) : hashSync(task.password, task.options);
    parentPort?.postMessage({ result });
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : 'hashing failed' });
  }
});

/**
 * Lets everything else on the machine go first: a hash is 5 to 20 ms of a core at a time, and a flood of sign-ins must not take them
 * from those who are signed in (S05). Linux keeps a priority for each thread; elsewhere there is no such thing and nothing is done.
 */
function stepBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), 15);
  } catch {
    // Without /proc hashing has the priority of everything else.
  }
}
