import { DelayedError, type Job, WaitingError } from 'bullmq';
import type { JobDefinition, JobIds } from '../server/jobs/defineJob.ts';
import type { Log } from '../server/log.ts';

/** What a handler knows of the job besides its payload. */
export interface JobContext {
  /** The id within the queue, for logs only. */
  jobId: string;
  /** Bound to the job's name, id and row. */
  log: Log;
  /** Aborted when the worker has to stop and hands the job back: stop at the next good point. */
  signal: AbortSignal;
}

/** What does the work of one kind of job. Doubled and lost calls are normal: the handler claims its row first. */
export interface JobHandler<P extends JobIds = JobIds> {
  def: JobDefinition<P>;
  handle(payload: P, context: JobContext): Promise<void>;
}

/** One handler that runs now, and the way to take its job back. */
export interface RunningJob {
  handBack(): void;
}

/** What processing needs; `running` is kept up to date with the handlers at work. */
export interface ProcessOptions {
  handlers: ReadonlyMap<string, JobHandler>;
  running: Set<RunningJob>;
  /** Milliseconds until a job that nobody here understands is offered again. */
  unknownDelayMs: number;
  log: Log;
}

/**
 * Processes one job for BullMQ. A name or version that nobody here knows is put back with a delay, for a newer worker;
 * what a handler throws is logged here, and the queue learns no more than that it failed.
 */
export async function processJob(options: ProcessOptions, job: Job, token: string | undefined): Promise<void> {
  const log = options.log.child({ job: job.name, jobId: job.id, id: idOf(job.data) });
  const handler = options.handlers.get(job.name);
  const decoded = handler?.def.decode(job.data);
  if (!handler || !decoded || decoded.kind === 'unknownVersion') {
    log.warn(
      { version: decoded?.kind === 'unknownVersion' ? decoded.version : undefined },
      'put back a job that this worker does not know',
    );
    // Spread, so that all of them do not come back in the same moment; whole, or PostgreSQL refuses it.
    const backAt = Date.now() + Math.round(options.unknownDelayMs * (0.75 + Math.random() / 2));
    await letGo(log, job.moveToDelayed(backAt, token));
    throw new DelayedError();
  }
  if (decoded.kind === 'unreadable') {
    log.error({ reason: decoded.reason }, 'dropped a job that cannot be read');
    throw new Error('unreadable');
  }
  if ((await runHandler(options.running, handler, decoded.payload, { jobId: String(job.id), log })) === 'handedBack') {
    await letGo(log, job.moveToWait(token));
    throw new WaitingError();
  }
}

/** A job that could not be moved keeps its lock until that runs out; then it waits again. It must not fail. */
async function letGo(log: Log, moving: Promise<unknown>): Promise<void> {
  await moving.catch((error) => log.warn({ reason: String(error) }, 'a job could not be put back at once'));
}

async function runHandler(
  running: Set<RunningJob>,
  handler: JobHandler,
  payload: JobIds,
  { jobId, log }: Pick<JobContext, 'jobId' | 'log'>,
): Promise<'done' | 'handedBack'> {
  const abort = new AbortController();
  const handedBack = Promise.withResolvers<'handedBack'>();
  const entry: RunningJob = {
    handBack() {
      abort.abort();
      handedBack.resolve('handedBack');
    },
  };
  running.add(entry);
  const started = performance.now();
  const work = async () => {
    await handler.handle(payload, { jobId, log, signal: abort.signal });
    log.debug({ ms: Math.round(performance.now() - started) }, 'job done');
    return 'done' as const;
  };
  const logged = work().catch((error) => {
    log.error({ err: error, handedBack: abort.signal.aborted }, 'job failed');
    // Errors may quote content, and BullMQ stores their message: it gets none of it.
    throw new Error('failed');
  });
  try {
    return await Promise.race([logged, handedBack.promise]);
  } finally {
    running.delete(entry);
  }
}

function idOf(data: unknown): string | undefined {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
  return typeof id === 'string' ? id.slice(0, 64) : undefined;
}
