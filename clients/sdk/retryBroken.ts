import { setTimeout as pause } from 'node:timers/promises';
import { ConnectionLostError } from './ApiError.ts';

/** Close codes after which another try would meet the same: a protocol error, no right, an unknown protocol. */
const final = [4400, 4401, 4403, 4406];

/** How long a connection may stay away before the listener gives up (milliseconds). */
const patienceMs = 60_000;

/**
 * Goes through a stream and begins it anew whenever its connection broke, after 0.1 s, then twice as long each time, at most 5 s;
 * gives up with the last error after a minute without anything. `begin` says from where to go on.
 */
export async function* retryBroken<Value>(begin: () => AsyncIterable<Value>): AsyncGenerator<Value> {
  let waitMs = 100;
  let lastSign = Date.now();
  for (;;) {
    try {
      for await (const value of begin()) {
        waitMs = 100;
        lastSign = Date.now();
        yield value;
      }
      return;
    } catch (error) {
      const hopeless = !(error instanceof ConnectionLostError) || final.includes(error.code);
      if (hopeless || Date.now() - lastSign > patienceMs) throw error;
      await pause(waitMs * (0.75 + Math.random() / 2));
      waitMs = Math.min(waitMs * 2, 5_000);
    }
  }
}
