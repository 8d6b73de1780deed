import { Worker } from 'node:worker_threads';
import { ImportRefused } from './ImportRefused.ts';
import type { ReadList } from './readMembers.ts';
import type { ReadAnswer, ReadTask } from './readMembersWorker.ts';

/** What reading one file may take: memory of the thread (MB) and time (milliseconds). */
const limits = { megabytes: 512, ms: 60_000 };

/**
 * Reads a list of members in a thread of its own, so that a hostile file holds up nothing else: whatever takes more than
 * 512 MB or a minute is TOO_LARGE. Throws an `ImportRefused` for a file that is no such list. The bytes are copied.
 */
export function readMembersInThread(task: ReadTask): Promise<ReadList> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./readMembersWorker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      // What a thread says while it is being ended is nobody's concern.
      thread.on('error', () => undefined);
      void thread.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new ImportRefused('TOO_LARGE'))), limits.ms);
    thread.once('message', (answer: ReadAnswer) =>
      end(() => {
        if ('list' in answer) return resolve(answer.list);
        const { code, line, params } = answer.refused;
        reject(new ImportRefused(code, line, params));
      }),
    );
    thread.once('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportRefused('TOO_LARGE') : error)),
    );
    thread.once('exit', () => end(() => reject(new Error('the reading thread ended'))));
  });
}
