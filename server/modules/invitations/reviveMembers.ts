import type { Role } from '../../../schema/enums.ts';
import { raiseRights } from '../../db/raiseRights.ts';
import type { Tx } from '../../db/write.ts';

/**
 * Asks people back who were removed or refused: their membership waits for their acceptance, with the new role and group. One
 * statement; gives the ids of those that were.
 */
export async function reviveMembers(
  tx: Tx,
  portalId: string,
  members: readonly { membershipId: string; role: Role; groupId: string | null }[],
): Promise<string[]> {
  if (members.length === 0) return [];
  const rows = await tx.sql<{ id: string }>(
    `UPDATE membership m SET status = 'AWAITING_ACCEPTANCE', status_changed_at = now(), refusal_reason = NULL, declined_at = NULL, role = g.role,
            group_id = g.group_id
       FROM unnest($2::uuid[], $3::text[], $4::uuid[]) AS g (id, role, group_id)
      WHERE m.portal_id = $1 AND m.id = g.id AND m.status IN ('REMOVED', 'REFUSED') AND m.consent_withdrawn_at IS NULL RETURNING m.id`,
    [
      portalId,
      members.map(({ membershipId }) => membershipId),
      members.map(({ role }) => role),
      members.map(({ groupId }) => groupId),
    ],
  );
  if (rows.length > 0) await raiseRights(tx, portalId);
  for (const { id } of rows) {
    const role = members.find(({ membershipId }) => membershipId === id)?.role ?? 'LEARNER';
    const payload = { membershipId: id, role, status: 'AWAITING_ACCEPTANCE' };
    tx.record({ kind: 'membership.created', portalId, subjectId: id, payload });
  }
  return rows.map(({ id }) => id);
}
