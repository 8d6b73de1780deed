import pg from 'pg';
import type { TransferPhase } from '../../../schema/enums.ts';
import type { Deps } from '../../context.ts';
import { scopeSettings } from '../../db/scope.ts';
import type { Claim } from './claimTransfer.ts';
import { TransferStopped } from './TransferStopped.ts';

/** Tells how far one transfer is; `at` throws when the transfer was cancelled or lost its lease. */
export interface ProgressReport {
  /** Notes a phase boundary. Does not wait for the write; what the last write answered is obeyed here. */
  at(phase: TransferPhase, stepsDone: number): void;
  end(): void;
}

export interface ProgressWriter {
  start(claim: Claim, signal?: AbortSignal): ProgressReport;
  close(): Promise<void>;
}

interface Run {
  claim: Claim;
  phase: TransferPhase;
  stepsDone: number;
  stopped: 'CANCELLED' | 'LEASE_LOST' | null;
  dirty: boolean;
}

/**
 * Writes progress as row state with a wake-up (invariant 6), over one connection of its own for the whole worker, so that it
 * is seen while the copy's transaction is still open. The same statement renews the lease and reads whether to cancel.
 */
export function createProgressWriter(deps: Deps): ProgressWriter {
  const runs = new Set<Run>();
  let client: pg.Client | null = null;
  let writing: Promise<void> | null = null;
  let closed = false;
  const renewalMs = Math.round((deps.config.transferLeaseSeconds * 1000) / 3);

  const connection = async (): Promise<pg.Client> => {
    if (client) return client;
    const opened = new pg.Client({
      connectionString: deps.database.url,
      application_name: 'extramural progress',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      // One row that is locked, or a network that swallows everything, must not cost the other transfers their leases.
      statement_timeout: renewalMs,
      query_timeout: 2 * renewalMs,
    });
    opened.on('error', (error) => {
      deps.log.warn({ err: error }, 'progress connection lost');
      if (client === opened) client = null;
    });
    await opened.connect();
    client = opened;
    return opened;
  };

  const writeAll = async (): Promise<void> => {
    for (let next = firstDirty(runs); next && !closed; next = firstDirty(runs)) {
      next.dirty = false;
      try {
        await writeOne(await connection(), deps, next);
      } catch (error) {
        deps.log.warn({ err: error }, 'progress not written');
        // Without a goodbye, which a server that cannot be reached would never hear.
        client?.connection.stream.destroy();
        client = null;
      }
    }
    writing = null;
  };
  const write = (run: Run): void => {
    run.dirty = true;
    writing ??= writeAll();
  };
  // A long statement must not outlive its lease.
  const renewal = setInterval(() => runs.forEach(write), renewalMs);
  renewal.unref();

  return {
    start(claim, signal) {
      const run: Run = { claim, phase: 'WAITING', stepsDone: 0, stopped: null, dirty: false };
      runs.add(run);
      return {
        at(phase, stepsDone) {
          if (signal?.aborted) throw new TransferStopped('INTERRUPTED');
          if (run.stopped) throw new TransferStopped(run.stopped);
          Object.assign(run, { phase, stepsDone });
          write(run);
        },
        end: () => void runs.delete(run),
      };
    },
    async close() {
      closed = true;
      clearInterval(renewal);
      await writing;
      await client?.end();
    },
  };
}

const firstDirty = (runs: Set<Run>): Run | undefined => [...runs].find((run) => run.dirty);

async function writeOne(client: pg.Client, deps: Deps, run: Run): Promise<void> {
  const { id, portalId, fence } = run.claim;
  const topic = `transfer:${id}`;
  // One round trip: a simple query with several statements is one transaction of its own.
  const answers = (await client.query(
    `${scopeSettings({ portals: [portalId], portal: portalId, relaxed: true })};
     UPDATE transfer SET phase = '${run.phase}', steps_done = ${run.stepsDone},
            lease_until = now() + make_interval(secs => ${deps.config.transferLeaseSeconds})
      WHERE portal_id = '${portalId}' AND id = '${id}' AND fence = ${fence} AND state = 'RUNNING' RETURNING cancel_requested;
     ${deps.wakeups.notifySql([topic]) ?? 'SELECT 1'}`,
  )) as unknown as pg.QueryResult<{ cancel_requested: boolean }>[];
  const row = answers[1]?.rows[0];
  run.stopped = !row ? 'LEASE_LOST' : row.cancel_requested ? 'CANCELLED' : null;
  // Not waited for: while the bus is away that takes a second, and the next one's lease may not have it.
  if (!deps.wakeups.notifySql([topic])) void deps.wakeups.wake([topic]);
}
