import { buffer } from 'node:stream/consumers';
import type { Deps } from '../../../context.ts';
import { readIn } from '../../../db/read.ts';
import { sql } from '../../../db/sql.ts';
import { writeIn } from '../../../db/write.ts';
import { claimMemberImport, type ImportClaim } from './claimMemberImport.ts';
import { endMemberImport, type ImportEnd } from './endMemberImport.ts';
import { ImportRefused } from './ImportRefused.ts';
import { importBatch } from './importBatch.ts';
import { kindOfList } from './importMembers.ts';
import { memberImportTopic } from './memberImports.jobs.ts';
import { importLimits, type ReadList } from './readMembers.ts';
import { readMembersInThread } from './readMembersThread.ts';

/**
 * Runs one import to its end: claim, read the file once, then its rows in batches, each in one transaction with what it says of
 * them. Called for each job, any number of times: only the holder of the lease works, and a crash anywhere leaves whole batches
 * (invariants 1 and 2). When `signal` is aborted it lets go after the present batch.
 */
export async function runMemberImport(
  deps: Deps,
  job: { id: string; portalId: string },
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted) return;
  const claim = await claimMemberImport(deps, job);
  if (!claim) return;
  deps.faultPoint('memberImport.afterClaim', claim.id);
  const log = deps.log.child({ importId: claim.id, portalId: claim.portalId, attempt: claim.attempts });
  try {
    if (!claim.read) await readFile(deps, claim);
    while (!signal?.aborted) {
      const done = await importBatch(deps, claim);
      deps.faultPoint('memberImport.afterBatch', claim.id);
      if (done !== 'MORE') return void log.info({ done }, 'import of members over');
    }
    await release(deps, claim, 'shutdown');
  } catch (error) {
    if (error instanceof ImportRefused) {
      const { code: failureCode, line: failureLine } = error;
      return end(deps, claim, { state: 'FAILED', failureCode, failureLine });
    }
    await release(deps, claim, 'fault').catch((failure) =>
      log.error({ err: failure }, 'could not put the import back'),
    );
    log.warn({ err: error }, 'import of members not finished');
  }
}

const scopeOf = ({ portalId }: ImportClaim) => ({ portals: [portalId], portal: portalId });

async function end(deps: Deps, claim: ImportClaim, how: ImportEnd): Promise<void> {
  await writeIn(deps, scopeOf(claim), (tx) => endMemberImport(tx, claim, how));
}

/** Reads the file and stores its rows in one transaction, so that they are there whole or not at all. */
async function readFile(deps: Deps, claim: ImportClaim): Promise<void> {
  const list = await whileHeld(deps, claim, () => readList(deps, claim));
  deps.faultPoint('memberImport.afterRead', claim.id);
  await writeIn(deps, scopeOf(claim), async (tx) => {
    const held = await tx.sql(
      `UPDATE member_import SET rows_total = $4, ignored_columns = $5, lease_until = now() + make_interval(secs => $6)
        WHERE portal_id = $1 AND id = $2 AND fence = $3 AND state = 'RUNNING' AND rows_total IS NULL RETURNING 1`,
      [claim.portalId, claim.id, claim.fence, list.rows.length, list.ignored, deps.config.transferLeaseSeconds],
    );
    if (held.length === 0) throw new Error('the import went to another worker');
    for (let from = 0; from < list.rows.length; from += 5000) {
      await tx.sql(storeRows, [claim.portalId, claim.id, JSON.stringify(list.rows.slice(from, from + 5000))]);
    }
    tx.wake(memberImportTopic(claim.id));
  });
  deps.faultPoint('memberImport.afterStore', claim.id);
}

const storeRows = `
  INSERT INTO member_import_row (portal_id, import_id, line, email, name, group_path, language, role, courses, reason, params)
  SELECT $1, $2, line, email, name, "groupPath", language, role, courses, reason, params
    FROM jsonb_to_recordset($3::jsonb) AS row
      (line integer, email text, name text, "groupPath" text, language text, role text, courses text, reason text, params jsonb)`;

async function readList(deps: Deps, { portalId, fileSha256 }: ImportClaim): Promise<ReadList> {
  const [file] = await readIn(deps.database, { portals: [portalId] }, (em) =>
    sql<{ media_type: string; bytes: string }>(
      em,
      'SELECT media_type, bytes FROM file WHERE portal_id = $1 AND sha256 = $2',
      [portalId, fileSha256],
    ),
  );
  const kind = file && kindOfList(file.media_type);
  const opened = kind ? await deps.files.open(fileSha256) : null;
  if (!kind || !opened) throw new ImportRefused('FILE_GONE');
  if (opened.totalBytes > importLimits.bytes) {
    opened.stream.destroy();
    throw new ImportRefused('TOO_LARGE');
  }
  return readMembersInThread({ bytes: await buffer(opened.stream), kind });
}

/** Renews the lease while something outside of the database takes its time. */
async function whileHeld<T>(deps: Deps, claim: ImportClaim, work: () => Promise<T>): Promise<T> {
  const seconds = deps.config.transferLeaseSeconds;
  const renew = () =>
    writeIn(deps, { ...scopeOf(claim), relaxed: true }, (tx) =>
      tx.sql(
        `UPDATE member_import SET lease_until = now() + make_interval(secs => $4)
          WHERE portal_id = $1 AND id = $2 AND fence = $3 AND state = 'RUNNING'`,
        [claim.portalId, claim.id, claim.fence, seconds],
      ),
    ).catch((error) => deps.log.warn({ err: error }, 'the lease of an import was not renewed'));
  const timer = setInterval(renew, (seconds * 1000) / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Puts an import back. After a fault the next attempt waits 1, 2, 4 … seconds; after a shutdown for nothing, and it does not count. */
async function release(deps: Deps, claim: ImportClaim, why: 'fault' | 'shutdown'): Promise<void> {
  await writeIn(deps, scopeOf(claim), (tx) =>
    tx.sql(
      `UPDATE member_import SET state = 'PENDING', lease_until = NULL,
              attempts = CASE WHEN $4 THEN attempts ELSE attempts - 1 END,
              not_before = CASE WHEN $4 THEN now() + make_interval(secs => least(60, 2 ^ (attempts - 1))) ELSE now() END
        WHERE portal_id = $1 AND id = $2 AND state = 'RUNNING' AND fence = $3`,
      [claim.portalId, claim.id, claim.fence, why === 'fault'],
    ),
  );
}
