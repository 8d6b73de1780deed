import DataLoader from 'dataloader';
import type { Role } from '../../schema/enums.ts';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** Somebody whose rights are looked after for as long as they last: a listener of a portal, or a connection (no portal). */
export interface Watched {
  readonly sessionId: string;
  readonly portalId: string | null;
  /** Where it comes from: a portal may be open to some addresses only (R9). */
  readonly address: string | null;
  /** The role it was judged with last. */
  readonly role: Role | null;
  /** Told when the session ended or the role changed; a role of null says that the portal is closed to it. */
  onRights(now: { sessionOpen: boolean; role: Role | null }): void;
}

/** Judges those who listen (invariant 7). */
export interface ListenerRights {
  watch(watched: Watched): void;
  /** Whether it was watched. */
  unwatch(watched: Watched): boolean;
  /** Judges one, together with all others that are asked for in the same turn. When it resolves, `onRights` was called. */
  judge(watched: Watched): Promise<void>;
  /** Judges many in one statement. */
  judgeMany(watched: readonly Watched[]): Promise<void>;
  /** Judges everybody who is watched. */
  judgeAll(): Promise<void>;
  /** How many are watched. */
  size(): number;
}

/** The most that one statement judges: four arrays of this length. */
const largestBatch = 5_000;

/** Creates the register of those who listen in this process. The database's clock says whether a session ended. */
export function createListenerRights(database: Database): ListenerRights {
  const everybody = new Set<Watched>();
  const judgeMany = async (watched: readonly Watched[]): Promise<void> => {
    for (let from = 0; from < watched.length; from += largestBatch) {
      await judgeBatch(database, watched.slice(from, from + largestBatch));
    }
  };
  const together = new DataLoader<Watched, true>(
    async (watched) => {
      await judgeMany(watched);
      return watched.map(() => true);
    },
    { cache: false, batchScheduleFn: setImmediate },
  );
  return {
    watch: (watched) => void everybody.add(watched),
    unwatch: (watched) => everybody.delete(watched),
    judge: async (watched) => void (await together.load(watched)),
    judgeMany,
    judgeAll: () => judgeMany([...everybody]),
    size: () => everybody.size,
  };
}

async function judgeBatch(database: Database, watched: readonly Watched[]): Promise<void> {
  if (watched.length === 0) return;
  const changed = await sql<{ n: number; role: Role | null; session_open: boolean }>(
    database.orm.em.fork(),
    'SELECT n, role, session_open FROM changed_listeners_at($1, $2, $3, $4)',
    [
      watched.map((one) => one.sessionId),
      watched.map((one) => one.portalId),
      watched.map((one) => one.role),
      watched.map((one) => one.address),
    ],
  );
  for (const { n, role, session_open } of changed) watched[n - 1]?.onRights({ sessionOpen: session_open, role });
}
