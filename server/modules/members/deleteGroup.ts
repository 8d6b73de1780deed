import type { DeleteGroupInput } from '../../../schema/groups.ts';
import { authorize } from '../../auth/authorize.ts';
import { moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { type FromDirectory, fromDirectory, type InUse, type NotEmpty } from './groupProblems.ts';
import { lockMembers } from './lockMembers.ts';

type Success = { __typename: 'DeleteGroupSuccess'; groupId: string };
type Refused = NotEmpty | InUse | FromDirectory;

/**
 * Deletes an empty group, for moderators of its portal; people who left are taken out of it. Problems: it has members or
 * groups below it; links or open invitations put people into it; it is a department of the directory.
 */
export async function deleteGroup(ctx: Ctx, input: DeleteGroupInput): Promise<Success | Refused> {
  const [portalId, groupId] = [idOf(input.portalId), idOf(input.groupId)];
  authorize(ctx, portalId, moderates);
  return refusable<Success, Refused>(() =>
    write(ctx, { portal: portalId }, async (tx) => {
      await lockMembers(ctx, tx, portalId);
      await refuseUsed(ctx, tx, portalId, groupId);
      await tx.sql(
        `WITH left_by AS (UPDATE membership SET group_id = NULL WHERE portal_id = $1 AND group_id = $2)
         UPDATE registration_link SET group_id = NULL WHERE portal_id = $1 AND group_id = $2`,
        [portalId, groupId],
      );
      await tx.sql('DELETE FROM member_group WHERE portal_id = $1 AND id = $2', [portalId, groupId]);
      tx.record({ kind: 'group.deleted', portalId, subjectId: groupId, payload: { groupId } });
      return { __typename: 'DeleteGroupSuccess', groupId };
    }),
  );
}

async function refuseUsed(ctx: Ctx, tx: Tx, portalId: string, groupId: string): Promise<void> {
  const [use] = await tx.sql<{
    directory: boolean;
    members: number;
    groups: number;
    links: number;
    invitations: number;
  }>(
    `SELECT external_id IS NOT NULL AS directory,
            (SELECT count(*)::int FROM membership WHERE portal_id = $1 AND group_id = $2
                AND status NOT IN ('REFUSED', 'REMOVED', 'ERASED')) AS members,
            (SELECT count(*)::int FROM member_group WHERE portal_id = $1 AND parent_id = $2) AS groups,
            (SELECT count(*)::int FROM registration_link WHERE portal_id = $1 AND group_id = $2 AND revoked_at IS NULL
                AND (expires_at IS NULL OR expires_at > now()) AND (max_uses IS NULL OR uses < max_uses)) AS links,
            (SELECT count(*)::int FROM invitation WHERE portal_id = $1 AND group_id = $2 AND accepted_at IS NULL AND revoked_at IS NULL
                AND expires_at > now()) AS invitations
       FROM member_group WHERE portal_id = $1 AND id = $2 FOR UPDATE`,
    [portalId, groupId],
  );
  if (!use) throw notFound();
  if (use.directory) throw new Refusal(fromDirectory(ctx));
  const { members, groups, links, invitations } = use;
  if (members + groups > 0)
    throw new Refusal<NotEmpty>({
      __typename: 'GroupNotEmptyProblem',
      code: 'GROUP_NOT_EMPTY',
      message: ctx.t('members.groupNotEmpty', { members, groups }),
      members,
      groups,
    });
  if (links + invitations > 0)
    throw new Refusal<InUse>({
      __typename: 'GroupInUseProblem',
      code: 'GROUP_IN_USE',
      message: ctx.t('members.groupInUse', { links, invitations }),
      links,
      invitations,
    });
}
