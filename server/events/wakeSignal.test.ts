import { getEventListeners } from 'node:events';
import { createWakeSignal } from './wakeSignal.ts';

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('createWakeSignal', () => {
  it('makes one wake-up of many', async () => {
    const signal = createWakeSignal();
    for (let n = 0; n < 1_000; n++) signal.wake();
    expect(await signal.wait()).toBe('woken');
    expect(await signal.wait({ timeoutMs: 1 })).toBe('timeout');
  });

  it('ends a wait that is going on', async () => {
    const signal = createWakeSignal();
    const waiting = signal.wait();
    signal.wake();
    signal.wake();
    expect(await waiting).toBe('woken');
    expect(await signal.wait({ timeoutMs: 1_000 })).toBe('woken');
  });

  it('leaves no timer and no listener behind, however it ends', async () => {
    const signal = createWakeSignal();
    const before = timers();
    const abort = new AbortController();
    for (let n = 0; n < 100; n++) {
      const waiting = signal.wait({ timeoutMs: 60_000, signal: abort.signal });
      signal.wake();
      await waiting;
    }
    expect(timers()).toBe(before);
    const waiting = signal.wait({ timeoutMs: 60_000, signal: abort.signal });
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(1);
    abort.abort();
    expect(await waiting).toBe('aborted');
    expect(await signal.wait({ signal: abort.signal })).toBe('aborted');
    expect(getEventListeners(abort.signal, 'abort')).toHaveLength(0);
    expect(timers()).toBe(before);
  });

  it('refuses a second wait at the same time', async () => {
    const signal = createWakeSignal();
    const waiting = signal.wait();
    expect(() => signal.wait()).toThrow('already');
    signal.wake();
    await waiting;
  });
});
