import type { EntityManager } from '@mikro-orm/postgresql';
import type { NewEvent } from '../events/eventKinds.ts';
import { eventStatements } from '../events/eventStatements.ts';
import type { Wakeups } from '../events/wakeups.ts';
import type { JobDefinition, JobIds } from '../jobs/defineJob.ts';
import type { Queues } from '../jobs/queues.ts';
import type { Database } from './database.ts';
import { retryTransient } from './retryTransient.ts';
import { openingScope, type Scope } from './scope.ts';
import { sql } from './sql.ts';

/** One writing transaction: what a use case may do in it. Events, wake-ups and jobs are collected and go out in the right order. */
export interface Tx {
  em: EntityManager;
  /** One statement with `$1` parameters. */
  sql<Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Appends to a portal's log, last of all statements (invariant 5). */
  record(event: NewEvent): void;
  /** Enqueues after the commit, to be taken after `delayMs`; a lost job is found again by the reconciler (invariant 1). */
  enqueue<Payload extends JobIds>(
    job: JobDefinition<Payload>,
    payload: Payload,
    jobId?: string,
    delayMs?: number,
  ): void;
  /** Wakes listeners of a topic after the commit. Portals with new events are woken without asking. */
  wake(topic: string): void;
  /** From here on rows of this portal are written. */
  writeTo(portalId: string): Promise<void>;
}

export interface WriteDeps {
  database: Database;
  wakeups: Wakeups;
  queues: Queues;
}

/**
 * Runs `work` in one transaction that writes rows of `scope.portal`. Deadlocks and serialisation failures are retried with
 * jitter, so `work` must have no effect outside its transaction (F21).
 */
export async function writeIn<T>(deps: WriteDeps, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return retryTransient(async () => {
    const events: NewEvent[] = [];
    const topics = new Set<string>();
    const jobs: (() => Promise<unknown>)[] = [];
    const em = deps.database.orm.em.fork();
    em.setFilterParams('portal', { portals: [...scope.portals] });
    // Where the bus is outside of the database, listeners are woken after the commit.
    let wakeAfter = false;
    const result = await openingScope.run(scope, () =>
      em.transactional(async (inner) => {
        const transaction = inner as EntityManager;
        const answer = await work({
          em: transaction,
          sql: (text, parameters) => sql(transaction, text, parameters),
          record: (event) => events.push(event),
          enqueue: (job, payload, jobId, delayMs) =>
            jobs.push(() => deps.queues.enqueue(job, payload, { jobId, delayMs })),
          wake: (topic) => topics.add(topic),
          writeTo: async (portalId) => {
            await sql(transaction, `SELECT set_config('app.portal', $1, true)`, [portalId]);
          },
        });
        await transaction.flush();
        for (const { portalId } of events) topics.add(`portal:${portalId}`);
        const notify = deps.wakeups.notifySql([...topics]);
        const last = [...eventStatements(events, scope.accountId ?? null), ...(notify ? [notify] : [])];
        if (last.length > 0) await sql(transaction, last.join(';\n'));
        wakeAfter = !notify && topics.size > 0;
        return answer;
      }),
    );
    await Promise.all([wakeAfter && deps.wakeups.wake([...topics]), ...jobs.map((job) => job())]);
    return result;
  });
}
