import type { Deps } from '../server/context.ts';
import { redriveTransfers } from '../server/modules/transfers/redriveTransfers.ts';

/**
 * Compares the rows with what is being done about them, every few seconds, in every worker process; two at once do no harm,
 * since a job is only a hint. A round that fails is logged and followed by the next one.
 */
export function startReconciler(deps: Deps): { round(): Promise<void>; close(): Promise<void> } {
  let current: Promise<void> | null = null;
  const round = (): Promise<void> => {
    current ??= redriveTransfers(deps)
      .then((found) => {
        if (found > 0) deps.log.info({ found }, 'open transfers were given to the workers again');
      })
      .catch((error) => deps.log.warn({ err: error }, 'the reconciler could not look'))
      .finally(() => {
        current = null;
      });
    return current;
  };
  const timer = setInterval(round, deps.config.reconcileSeconds * 1000);
  // What was left over by the processes before us is taken up at once.
  void round();
  return {
    round,
    async close() {
      clearInterval(timer);
      await current;
    },
  };
}
