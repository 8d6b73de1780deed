import { randomUUID } from 'node:crypto';
import { type IQueueBackend, Queue } from 'bullmq';
import { ZodError } from 'zod';
import type { Log } from '../log.ts';
import { reportRepeated } from '../reportRepeated.ts';
import { withDeadline } from '../withDeadline.ts';
import type { JobDefinition, JobIds, JobWire } from './defineJob.ts';
import { openQueueLink, type QueueConnection, queueName } from './queueLink.ts';

/** When and under which id a job is put into the queue. */
export interface EnqueueOptions {
  /** Milliseconds from now before a worker may take it; 0 unless given. */
  delayMs?: number;
  /**
   * Names the work, for example the id of the row: while a job of the same kind and id waits, runs or is delayed, a
   * second one is not added. Letters, digits, `_ . -`, at most 100. Without it every call adds a job.
   */
  jobId?: string;
}

/** The producing side of the queue: hints to workers that a row wants work. */
export interface Queues {
  /**
   * Puts a job into the queue; call it after the commit that wrote the row. Answers within 2 s and never throws:
   * `false` means that the hint may be lost (logged), and the reconciler will find the row.
   */
  enqueue<P extends JobIds>(job: JobDefinition<P>, payload: P, options?: EnqueueOptions): Promise<boolean>;
  /** Lets go of the queue within 2 s; afterwards `enqueue` answers `false`. */
  close(): Promise<void>;
}

/** Where the queue is and who hears of its faults. */
export type QueuesOptions = QueueConnection & {
  /** Sets several installations on one Redis or database apart; `extramural` unless given. */
  prefix?: string;
  log: Log;
};

const ENQUEUE_DEADLINE_MS = 1_800;
const JOB_ID = /^[A-Za-z0-9_.-]{1,100}$/;

interface OpenQueue {
  add(name: string, data: JobWire, options: { jobId: string; delay: number }): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the producing side of the queue. It connects in the background and may be used at once. */
export function createQueues(options: QueuesOptions): Queues {
  let current: OpenQueue | undefined;
  let closed = false;
  const away = reportRepeated(options.log, 'could not enqueue jobs; the reconciler will find their rows');
  const open = () => {
    current ??= openQueue(options, () => {
      current = undefined;
    });
    return current;
  };
  open();

  return {
    async enqueue(job, payload, { delayMs = 0, jobId = randomUUID() } = {}) {
      try {
        const data = job.encode(payload);
        const addOptions = { jobId: queueJobId(job, jobId), delay: Math.max(0, Math.round(delayMs)) };
        if (closed) throw new Error('the queue is closed');
        await withDeadline(open().add(job.name, data, addOptions), ENQUEUE_DEADLINE_MS, 'adding a job');
        away.recovered();
        return true;
      } catch (error) {
        // Faults of the store come in swarms; the others are faults of ours, each to be seen.
        const ours = error instanceof TypeError || error instanceof ZodError;
        if (ours) options.log.error({ err: error, job: job.name, id: payload.id }, 'a job cannot be enqueued');
        else away.error(error);
        return false;
      }
    },
    async close() {
      closed = true;
      await current?.close();
    },
  };
}

/**
 * The id within BullMQ, which takes neither a colon nor a number. Ids of our own are also what lets the restricted role
 * add jobs: for its own BullMQ creates a sequence. The version keeps a job that no worker here understands, and which
 * therefore stays delayed, from standing in the way of one that they do.
 */
function queueJobId(job: JobDefinition, id: string): string {
  if (!JOB_ID.test(id)) throw new TypeError(`Not a job id: ${id}`);
  return `${job.name}.v${job.version}.${id}`;
}

/** Opens BullMQ's queue; `onFailed` says that it could not be opened and is of no more use. */
function openQueue({ log, prefix = 'extramural', ...connection }: QueuesOptions, onFailed: () => void): OpenQueue {
  const link = openQueueLink(connection, 'producer', log);
  const queue = new Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend, object>(
    queueName(prefix),
    {
      connection: link.connection,
      // Retries are counted in our rows. A finished job is removed, or its id could not be enqueued again.
      defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 },
      // Nobody reads BullMQ's own events; it keeps about this many.
      streams: { events: { maxLen: 100 } },
    },
    link.factory,
  );
  // Faults reach us as rejections of `add`; without a listener they would be printed besides.
  queue.on('error', (error) => log.debug({ err: error }, 'the queue reported an error'));
  const close = async () => {
    await withDeadline(queue.close(), 1_000, 'Closing the queue').catch((error) =>
      log.warn({ err: error }, 'the queue did not close in time'),
    );
    await link.close();
  };
  // BullMQ remembers for good that a first connection failed: such a queue is thrown away, the next call opens another.
  const ready = queue.waitUntilReady();
  ready.catch((error) => {
    log.warn({ reason: String(error) }, 'the queue cannot be reached');
    onFailed();
    return close();
  });
  return { add: (name, data, addOptions) => ready.then(() => queue.add(name, data, addOptions)), close };
}
