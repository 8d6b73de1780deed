import type { Deps } from '../server/context.ts';
import { createProgressWriter } from '../server/modules/transfers/progressWriter.ts';
import { createWorker, type RunningWorker } from './createWorker.ts';
import { attemptHandler } from './handlers/attemptHandler.ts';
import { mailHandler } from './handlers/mailHandler.ts';
import { memberImportHandler } from './handlers/memberImportHandler.ts';
import { passwordResetHandler } from './handlers/passwordResetHandler.ts';
import { regradeHandler } from './handlers/regradeHandler.ts';
import { transferHandler } from './handlers/transferHandler.ts';
import { startHousekeeping } from './housekeeping.ts';
import { startReconciler } from './reconciler.ts';

export interface Workers {
  worker: RunningWorker;
  /** Runs the reconciler's round now. */
  reconcile(): Promise<void>;
  /** Runs the housekeeping's round now. */
  tidy(): Promise<void>;
  /** Takes no more jobs, waits up to `deadlineMs` for those at work, hands the rest back. */
  close(deadlineMs: number): Promise<void>;
}

/** Everything that works in the background in one process: the job worker, the reconciler and the housekeeping. */
export function startWorkers(deps: Deps): Workers {
  const { config, log } = deps;
  const progress = createProgressWriter(deps);
  const handlers = [
    transferHandler(deps, progress),
    memberImportHandler(deps),
    mailHandler(deps),
    passwordResetHandler(deps),
    attemptHandler(deps),
    regradeHandler(deps),
  ];
  const worker = createWorker({
    ...(config.redisUrl ? { redisUrl: config.redisUrl } : { pgUrl: deps.database.url }),
    handlers: new Map(handlers.map((handler) => [handler.def.name, handler])),
    concurrency: config.workerConcurrency,
    ...config.queueTimes,
    log,
  });
  if (deps.mailer.kind === 'none')
    log.warn('SMTP_URL is not set: no mail is sent. Mails wait in the database until it is.');
  const reconciler = startReconciler(deps);
  const housekeeping = startHousekeeping(deps);
  return {
    worker,
    reconcile: reconciler.round,
    tidy: housekeeping.round,
    async close(deadlineMs) {
      // All at once: the worker must hand its jobs back in time, whatever the others are waiting for.
      await Promise.all([worker.close(deadlineMs), reconciler.close(), housekeeping.close()]);
      await progress.close();
    },
  };
}
