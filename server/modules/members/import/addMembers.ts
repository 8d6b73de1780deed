import type { Deps } from '../../../context.ts';
import { raiseRights } from '../../../db/raiseRights.ts';
import type { Tx } from '../../../db/write.ts';
import { AppError } from '../../../errors.ts';
import { offerInvitations } from '../../invitations/offerInvitations.ts';
import { reviveMembers } from '../../invitations/reviveMembers.ts';
import type { ImportClaim } from './claimMemberImport.ts';
import type { FitRow, RowOutcome } from './importBatch.ts';

/**
 * Makes people members who wait for their acceptance, by a few statements for all: accounts where there are none, memberships,
 * invitations that hold their courses, mails. With and without an account they look the same (S09).
 */
export async function addMembers(
  deps: Deps,
  tx: Tx,
  claim: ImportClaim,
  rows: readonly FitRow[],
): Promise<RowOutcome[]> {
  if (rows.length === 0) return [];
  const { portalId } = claim;
  await raiseRights(tx, portalId);
  const accounts = await ensureAccounts(tx, claim, rows);
  const made = await makeMemberships(tx, portalId, rows, accounts);
  for (const id of await reviveMembers(tx, portalId, rows.flatMap(formerOf))) {
    const line = rows.find(({ formerId }) => formerId === id)?.line;
    if (line !== undefined) made.set(line, id);
  }
  deps.faultPoint('memberImport.afterMembers', claim.id);
  const added = rows.filter(({ line }) => made.has(line));
  const [portal] = await tx.sql<{ title: string }>('SELECT coalesce(title, name) AS title FROM portal WHERE id = $1', [
    portalId,
  ]);
  const offer = {
    portalId,
    portalTitle: portal?.title ?? '',
    source: 'IMPORT' as const,
    by: claim.orderedBy,
    mail: claim.sendMails ? ('memberAdded' as const) : null,
    told: false,
  };
  const offered = await offerInvitations(
    { deps },
    tx,
    offer,
    added.map((row) => inviteeOf(claim, row, made)),
  );
  const mailed = new Map(added.map(({ line }, n) => [line, offered[n]?.mailed ?? false]));
  return rows.map(({ line }): RowOutcome => {
    const membershipId = made.get(line);
    // Somebody else made them a member in this moment.
    if (!membershipId) return { line, outcome: 'ALREADY_MEMBER' };
    if (mailed.get(line)) return { line, outcome: 'INVITED', membershipId };
    return { line, outcome: 'CREATED', membershipId, reason: claim.sendMails ? 'MAIL_LIMITED' : null };
  });
}

const formerOf = ({ formerId, role, groupId }: FitRow) =>
  formerId ? [{ membershipId: formerId, role: role ?? ('LEARNER' as const), groupId }] : [];

const inviteeOf = (claim: ImportClaim, row: FitRow, made: ReadonlyMap<number, string>) => ({
  email: row.email,
  name: row.name,
  role: row.role ?? ('LEARNER' as const),
  language: row.language ?? claim.language,
  groupId: row.groupId,
  courseIds: row.courseIds,
  message: null,
  membershipId: made.get(row.line) ?? null,
});

/** The account of each row's address, by its line. */
async function ensureAccounts(tx: Tx, claim: ImportClaim, rows: readonly FitRow[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let attempt = 0; attempt < 3; attempt++) {
    // A row committed by another caller after our statement began shows only to the next statement.
    const missing = rows.filter(({ line }) => !found.has(line));
    if (missing.length === 0) return found;
    const ids = await tx.sql<{ line: number; account_id: string }>(
      `SELECT g.line, a.account_id
         FROM unnest($1::int[], $2::text[]) AS g (line, email)
         JOIN ensure_accounts($2::text[], $3::text[], $4::text[]) AS a ON a.email_key = lower(g.email)`,
      [
        missing.map(({ line }) => line),
        missing.map(({ email }) => email),
        missing.map(({ email, name }) => name ?? email),
        missing.map(({ language }) => language ?? claim.language),
      ],
    );
    for (const { line, account_id } of ids) found.set(line, account_id);
  }
  if (rows.some(({ line }) => !found.has(line))) throw new AppError('CONFLICT');
  return found;
}

/** The memberships that were made, by line; who is a member by now has none. */
async function makeMemberships(
  tx: Tx,
  portalId: string,
  rows: readonly FitRow[],
  accounts: ReadonlyMap<number, string>,
): Promise<Map<number, string>> {
  const fresh = rows.filter(({ formerId }) => !formerId);
  const given = fresh.map(({ line, email, name, role, groupId }) => ({
    line,
    account_id: accounts.get(line),
    email,
    name: name ?? email,
    role: role ?? 'LEARNER',
    group_id: groupId,
  }));
  const made = await tx.sql<{ line: number; id: string; role: string }>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (line integer, account_id uuid, email text, name text, role text, group_id uuid)),
     made AS (
       INSERT INTO membership (portal_id, account_id, role, status, email, name, group_id)
       SELECT DISTINCT ON (account_id) $1::uuid, account_id, role, 'AWAITING_ACCEPTANCE', email, name, group_id
         FROM given ORDER BY account_id, line
       ON CONFLICT (portal_id, account_id) DO NOTHING RETURNING id, account_id, role)
     SELECT DISTINCT ON (made.id) given.line, made.id, made.role FROM made JOIN given USING (account_id) ORDER BY made.id, given.line`,
    [portalId, JSON.stringify(given)],
  );
  for (const { id, role } of made) {
    const payload = { membershipId: id, role, status: 'AWAITING_ACCEPTANCE' };
    tx.record({ kind: 'membership.created', portalId, subjectId: id, payload });
  }
  return new Map(made.map(({ line, id }) => [line, id]));
}
