import { setTimeout as sleep } from 'node:timers/promises';
import { type IQueueBackend, type JobProgress, Worker } from 'bullmq';
import { openQueueLink, type QueueConnection, type QueueLink, queueName } from '../server/jobs/queueLink.ts';
import type { Log } from '../server/log.ts';
import { reportRepeated } from '../server/reportRepeated.ts';
import { withDeadline } from '../server/withDeadline.ts';
import { type JobHandler, processJob, type RunningJob } from './processJob.ts';

/** How a worker works. */
export type WorkerOptions = QueueConnection & {
  /** The handlers by the names of their jobs. */
  handlers: ReadonlyMap<string, JobHandler>;
  /** How many handlers run at once. */
  concurrency: number;
  /** Milliseconds after which a job of a worker that died may go to another; 30 s unless given. */
  lockDurationMs?: number;
  /** Milliseconds between two looks for such jobs, of which two are needed; 15 s unless given. */
  stalledIntervalMs?: number;
  /** Milliseconds until a job that this worker does not know is offered again; 10 s unless given. */
  unknownDelayMs?: number;
  /** Sets several installations on one Redis or database apart; `extramural` unless given. */
  prefix?: string;
  log: Log;
};

/** A worker at work. It survives restarts of its store and goes on by itself. */
export interface RunningWorker {
  /** Resolves when the worker has reached the queue for the first time. */
  ready(): Promise<void>;
  /** How many handlers run right now. */
  activeCount(): number;
  /** Resolves when no job waits or runs in the whole queue (delayed ones do not count); for tests. */
  idle(): Promise<void>;
  /**
   * Takes no more jobs, waits up to `deadlineMs` for those at work, then aborts their signals and hands them back to
   * the queue. Takes at most 4 s beyond the deadline and never throws.
   */
  close(deadlineMs: number): Promise<void>;
}

type BullWorker = Worker<unknown, void, string, IQueueBackend, JobProgress, object>;

interface OpenWorker {
  worker: BullWorker;
  link: QueueLink;
}

/** Starts a worker. It connects in the background and keeps trying for as long as it is not closed. */
export function createWorker(options: WorkerOptions): RunningWorker {
  const { log } = options;
  const running = new Set<RunningJob>();
  const stopping = new AbortController();
  const unreachable = reportRepeated(log, 'the worker cannot reach the queue yet');
  let current = openWorker(options, running);
  const reached = reachQueue();
  reached.catch(() => undefined);

  async function reachQueue(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await current.worker.waitUntilReady();
        return unreachable.recovered();
      } catch (error) {
        if (stopping.signal.aborted) throw new Error('The worker was closed before it reached the queue');
        unreachable.error(error);
      }
      // BullMQ remembers for good that a first connection failed: such a worker is thrown away.
      await closeWorker(current, log, 1_000);
      await sleep(Math.min(100 * 2 ** attempt, 2_000), undefined, { signal: stopping.signal });
      current = openWorker(options, running);
    }
  }

  return {
    ready: () => reached,
    activeCount: () => running.size,
    async idle() {
      await reached;
      while (running.size > 0 || (await hasWork(current.worker))) await sleep(10);
    },
    async close(deadlineMs) {
      stopping.abort();
      if (!(await settlesWithin(current.worker.close(), deadlineMs))) for (const job of running) job.handBack();
      await closeWorker(current, log, 2_000);
    },
  };
}

function openWorker(options: WorkerOptions, running: Set<RunningJob>): OpenWorker {
  const { handlers, log, prefix = 'extramural', unknownDelayMs = 10_000 } = options;
  const link = openQueueLink(options, 'worker', log);
  const report = reportRepeated(log, "the worker's queue reported an error");
  const worker: BullWorker = new Worker(
    queueName(prefix),
    (job, token) => processJob({ handlers, running, unknownDelayMs, log }, job, token),
    {
      connection: link.connection,
      concurrency: options.concurrency,
      lockDuration: options.lockDurationMs ?? 30_000,
      stalledInterval: options.stalledIntervalMs ?? 15_000,
      // How often work may crash a worker is counted in its row, which the handler claims first.
      maxStalledCount: 100,
      runRetryDelay: 500,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    },
    link.factory,
  );
  worker.on('error', report.error);
  worker.on('stalled', (jobId) => log.warn({ jobId }, 'a job whose worker stopped answering waits again'));
  return { worker, link };
}

async function hasWork(worker: BullWorker): Promise<boolean> {
  const counts = await worker.getBackend().getCounts(['waiting', 'prioritized', 'active']);
  return counts.some((count) => count > 0);
}

/** Closes BullMQ's worker, or lets go of its connections if it does not close in time. */
async function closeWorker({ worker, link }: OpenWorker, log: Log, deadlineMs: number): Promise<void> {
  if (!(await settlesWithin(worker.close(), deadlineMs))) log.warn('the worker did not close in time');
  await link.close();
}

function settlesWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const settled = work.then(
    () => true,
    () => true,
  );
  return withDeadline(settled, ms, 'closing the worker').catch(() => false);
}
