import type { Database } from '../../../db/database.ts';
import { withDates } from '../../../db/withDates.ts';

/** One answer to be saved; ids come from our own rows. */
export interface AnswerSave {
  portalId: string;
  attemptId: string;
  membershipId: string;
  questionId: string;
  /** The revision it follows; null to flag the question only. */
  revision: number | null;
  /** JSON of the stored form, null to take the answer back. */
  response: string | null;
  /** Null leaves the flag as it is. */
  flagged: boolean | null;
}

/** What became of it. */
export interface AnswerSaved {
  /** GONE: no such attempt of this member. OVER: handed in, or its time is up. CONFLICT: saved elsewhere since. */
  outcome: 'SAVED' | 'CONFLICT' | 'OVER' | 'GONE';
  /** What is kept now; null where nothing is. */
  revision: number | null;
  response: unknown;
  flagged: boolean | null;
  saved_at: Date | null;
  deadline_at: Date | null;
}

interface Waiting {
  save: AnswerSave;
  resolve: (saved: AnswerSaved) => void;
  reject: (error: unknown) => void;
}

/** Statements of one portal that run at once, and answers in each; more wait, and go together. */
const most = { statements: 4, answers: 100 };

/** Answers of one portal that came while earlier ones were being written. */
class PortalQueue {
  readonly #database: Database;
  readonly #portalId: string;
  readonly #emptied: () => void;
  #waiting: Waiting[] = [];
  #running = 0;
  #scheduled = false;

  constructor(database: Database, portalId: string, emptied: () => void) {
    this.#database = database;
    this.#portalId = portalId;
    this.#emptied = emptied;
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
    this.#schedule();
  }

  /** Whoever came in the same turn of the event loop goes along. */
  #schedule(): void {
    if (this.#scheduled || this.#running >= most.statements) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      while (this.#running < most.statements && this.#waiting.length > 0) void this.#write(this.#take());
    });
  }

  /** The longest waiting, of each question one: two saves of the same question are two statements, one after the other. */
  #take(): Waiting[] {
    const taken = new Map<string, Waiting>();
    const left: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const key = `${waiting.save.attemptId}/${waiting.save.questionId}`;
      if (taken.size >= most.answers || taken.has(key)) left.push(waiting);
      else taken.set(key, waiting);
    }
    this.#waiting = left;
    // In one order everywhere, so that two statements never wait for each other in a circle.
    return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, waiting]) => waiting);
  }

  async #write(batch: Waiting[]): Promise<void> {
    this.#running++;
    try {
      await this.#send(batch);
    } catch (error) {
      // One of them may be to blame, and must not take the others along.
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const one of batch) await this.#send([one]).catch(one.reject);
    } finally {
      this.#running--;
      if (this.#waiting.length > 0) this.#schedule();
      else if (this.#running === 0 && !this.#scheduled) this.#emptied();
    }
  }

  async #send(batch: Waiting[]): Promise<void> {
    const saves = batch.map(({ save }) => save);
    const { rows } = await this.#database.pool.query<AnswerSaved>(text, [
      this.#portalId,
      saves.map(({ attemptId }) => attemptId),
      saves.map(({ membershipId }) => membershipId),
      saves.map(({ questionId }) => questionId),
      saves.map(({ revision }) => revision),
      saves.map(({ response }) => response),
      saves.map(({ flagged }) => flagged),
    ]);
    withDates(rows, ['saved_at', 'deadline_at']);
    for (const [n, waiting] of batch.entries()) waiting.resolve(rows[n] as AnswerSaved);
  }
}

const text =
  'SELECT * FROM save_answers($1, $2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::boolean[])';

const queues = new WeakMap<Database, Map<string, PortalQueue>>();

/**
 * Saves an answer and tells what became of it, once it is on disk. Answers of one portal that come at the same time, whoever
 * gave them, are written by one statement (group commit): each has its own outcome, and one that fails fails alone.
 */
export function saveAnswerRow(database: Database, save: AnswerSave): Promise<AnswerSaved> {
  const ofDatabase = queues.get(database) ?? new Map<string, PortalQueue>();
  queues.set(database, ofDatabase);
  const { portalId } = save;
  const queue = ofDatabase.get(portalId) ?? new PortalQueue(database, portalId, () => ofDatabase.delete(portalId));
  ofDatabase.set(portalId, queue);
  return new Promise((resolve, reject) => queue.add({ save, resolve, reject }));
}
