import type { Role } from '../../../../schema/enums.ts';
import type { Deps } from '../../../context.ts';
import { type Tx, writeIn } from '../../../db/write.ts';
import type { Language } from '../../../i18n/translate.ts';
import { membersAmong } from '../../invitations/membersAmong.ts';
import { addMembers } from './addMembers.ts';
import type { ImportClaim } from './claimMemberImport.ts';
import { endMemberImport } from './endMemberImport.ts';
import { holdImport } from './holdImport.ts';
import { coursesByTitle } from './importCourses.ts';
import { groupsByPath } from './importGroups.ts';
import { memberImportTopic } from './memberImports.jobs.ts';

/** Rows of one transaction. */
export const batchSize = 200;

/** A stored row whose turn it is. */
export interface PendingRow {
  line: number;
  email: string;
  name: string | null;
  group_path: string | null;
  language: Language | null;
  role: Role | null;
  courses: string | null;
  reason: string | null;
  params: Record<string, string | number>;
}

/** A row that nothing speaks against, with what its words stand for. */
export interface FitRow extends PendingRow {
  groupId: string | null;
  courseIds: string[];
  /** A membership that was ended and is taken up again. */
  formerId: string | null;
}

/** What is noted of a row. */
export interface RowOutcome {
  line: number;
  outcome: 'ACCEPTED' | 'CREATED' | 'INVITED' | 'ALREADY_MEMBER' | 'REFUSED';
  reason?: string | null;
  params?: Record<string, string | number>;
  membershipId?: string | null;
}

/**
 * Takes in the next 200 rows, in one transaction with their outcomes: each row is done exactly once, whatever crashes. Some 15
 * statements, however many rows. `MORE`: there may be others; else how the import ended.
 */
export function importBatch(deps: Deps, claim: ImportClaim): Promise<'MORE' | 'OVER' | 'LEASE_LOST'> {
  const { portalId, orderedBy } = claim;
  return writeIn(deps, { accountId: orderedBy, portals: [portalId], portal: portalId }, async (tx) => {
    const held = await holdImport(deps, tx, claim);
    if (held === 'LEASE_LOST') return held;
    const rows = held === 'CANCELLED' ? [] : await tx.sql<PendingRow>(next, [portalId, claim.id, batchSize]);
    if (rows.length === 0) {
      await endMemberImport(tx, claim, { state: held === 'CANCELLED' ? 'CANCELLED' : 'COMPLETED' });
      return 'OVER';
    }
    const { fit, outcomes } = await judge(tx, claim, rows);
    outcomes.push(...(claim.dryRun ? fit.map(accepted) : await addMembers(deps, tx, claim, fit)));
    deps.faultPoint('memberImport.beforeNote', claim.id);
    await note(tx, claim, outcomes);
    deps.faultPoint('memberImport.beforeCommit', claim.id);
    return 'MORE';
  });
}

// Locked, so that nobody is erased between the look and what comes of it (R11).
const next = `
  SELECT line, email, name, group_path, language, role, courses, reason, params FROM member_import_row
   WHERE portal_id = $1 AND import_id = $2 AND outcome = 'PENDING' ORDER BY line LIMIT $3 FOR UPDATE`;

const accepted = ({ line }: FitRow): RowOutcome => ({ line, outcome: 'ACCEPTED' });

async function judge(
  tx: Tx,
  claim: ImportClaim,
  rows: readonly PendingRow[],
): Promise<{ fit: FitRow[]; outcomes: RowOutcome[] }> {
  const outcomes: RowOutcome[] = [];
  const refuse = ({ line }: PendingRow, reason: string, params: RowOutcome['params'] = {}): null => {
    outcomes.push({ line, outcome: 'REFUSED', reason, params });
    return null;
  };
  const readable = rows.filter((row) => row.reason === null || refuse(row, row.reason, row.params));
  const members = await membersAmong(
    tx,
    readable.map(({ email }) => email),
  );
  const others = readable.flatMap((row, n) => {
    const member = members.get(n);
    if (!member?.present) return [{ row, formerId: member?.membershipId ?? null }];
    outcomes.push({ line: row.line, outcome: 'ALREADY_MEMBER', membershipId: member.membershipId });
    return [];
  });
  const courses = await coursesByTitle(
    tx,
    claim.portalId,
    others.map(({ row }) => row.courses),
  );
  const taught = others.flatMap(({ row, formerId }, n) => {
    const found = courses[n];
    if (found && 'courseIds' in found) return [{ row, formerId, courseIds: found.courseIds }];
    return refuse(row, found?.reason ?? 'COURSE_UNKNOWN', { title: found?.title ?? '' }) ?? [];
  });
  const groups = await groupsByPath(
    tx,
    claim,
    taught.map(({ row }) => row.group_path),
  );
  const fit = taught.flatMap(({ row, formerId, courseIds }, n): FitRow[] => {
    const group = groups[n];
    if (group && 'reason' in group) return refuse(row, group.reason, { path: row.group_path ?? '' }) ?? [];
    const all = [...new Set([...claim.courseIds, ...courseIds])];
    return [{ ...row, groupId: group ? group.groupId : claim.groupId, courseIds: all, formerId }];
  });
  return { fit, outcomes };
}

/** The outcomes and the counts that follow from them. Progress sets the attempts back: only standing still is given up. */
async function note(tx: Tx, claim: ImportClaim, outcomes: readonly RowOutcome[]): Promise<void> {
  await tx.sql(
    `UPDATE member_import_row r SET outcome = o.outcome, reason = o.reason, params = coalesce(o.params, '{}'),
            membership_id = o."membershipId"
       FROM jsonb_to_recordset($3::jsonb) AS o (line integer, outcome text, reason text, params jsonb, "membershipId" uuid)
      WHERE r.portal_id = $1 AND r.import_id = $2 AND r.line = o.line`,
    [claim.portalId, claim.id, JSON.stringify(outcomes)],
  );
  const count = (wanted: RowOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  await tx.sql(
    `UPDATE member_import SET rows_done = rows_done + $3, accepted = accepted + $4, created = created + $5,
            invited = invited + $6, already_members = already_members + $7, refused = refused + $8, attempts = 1
      WHERE portal_id = $1 AND id = $2`,
    [
      claim.portalId,
      claim.id,
      outcomes.length,
      count('ACCEPTED'),
      count('CREATED'),
      count('INVITED'),
      count('ALREADY_MEMBER'),
      count('REFUSED'),
    ],
  );
  tx.wake(memberImportTopic(claim.id));
}
