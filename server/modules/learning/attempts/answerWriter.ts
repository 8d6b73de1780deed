import { coalesce } from '../../../coalesce.ts';
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

/** Statements of one portal that run at once, and answers in each; more wait, and go together. */
const most = { runs: 4, items: 100 };

const text =
  'SELECT * FROM save_answers($1, $2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::boolean[])';

type Writer = (save: AnswerSave) => Promise<AnswerSaved>;
const writers = new WeakMap<Database, Map<string, Writer>>();

/**
 * Saves an answer and tells what became of it, once it is on disk. Answers of one portal that come at the same time, whoever
 * gave them, are written by one statement (group commit): each has its own outcome, and one that fails fails alone. Two saves of
 * the same question are two statements, one after the other.
 */
export function saveAnswerRow(database: Database, save: AnswerSave): Promise<AnswerSaved> {
  const ofDatabase = writers.get(database) ?? new Map<string, Writer>();
  writers.set(database, ofDatabase);
  const { portalId } = save;
  const writer = ofDatabase.get(portalId) ?? portalWriter(database, portalId, () => ofDatabase.delete(portalId));
  ofDatabase.set(portalId, writer);
  return writer(save);
}

const keyOf = ({ attemptId, questionId }: AnswerSave): string => `${attemptId}/${questionId}`;

const portalWriter = (database: Database, portalId: string, onIdle: () => void): Writer =>
  coalesce({ ...most, keyOf, onIdle }, async (given) => {
    // In one order everywhere, so that two statements never wait for each other in a circle.
    const saves = given.map((save, n) => ({ save, n, key: keyOf(save) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const column = <Key extends keyof AnswerSave>(key: Key) => saves.map(({ save }) => save[key]);
    const columns = [
      column('attemptId'),
      column('membershipId'),
      column('questionId'),
      column('revision'),
      column('response'),
      column('flagged'),
    ];
    const { rows } = await database.pool.query<AnswerSaved>(text, [portalId, ...columns]);
    withDates(rows, ['saved_at', 'deadline_at']);
    const results: AnswerSaved[] = [];
    for (const [at, { n }] of saves.entries()) results[n] = rows[at] as AnswerSaved;
    return results;
  });
