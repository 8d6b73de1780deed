import type { Log } from './log.ts';

/**
 * Runs `stop` once at the first SIGINT or SIGTERM and ends the process with its outcome; a second signal, or `deadlineMs`,
 * ends it at once.
 */
export function onShutdown(log: Log, deadlineMs: number, stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (signal: string): void => {
    if (stopping) process.exit(130);
    stopping = true;
    log.info({ signal }, 'shutting down');
    setTimeout(() => {
      log.error('shutting down took too long');
      process.exit(1);
    }, deadlineMs).unref();
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'shutting down failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => begin('SIGINT'));
  process.on('SIGTERM', () => begin('SIGTERM'));
}
