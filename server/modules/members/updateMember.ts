import type { FromDirectoryProblem, LastModeratorProblem, UpdateMemberInput } from '../../../schema/members.ts';
import type { InvalidInputProblem } from '../../../schema/problems.ts';
import { authorize } from '../../auth/authorize.ts';
import { membershipIn, moderates } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';
import { AppError, notFound } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { textOf } from '../../text.ts';
import { Membership } from '../accounts/Membership.entity.ts';
import { lockMembers } from './lockMembers.ts';
import { outcomesOf, targetsOf } from './memberTargets.ts';

type Success = { __typename: 'UpdateMemberSuccess'; member: Membership };
type Refused =
  | ({ __typename: 'LastModeratorProblem' } & LastModeratorProblem)
  | ({ __typename: 'FromDirectoryProblem' } & FromDirectoryProblem)
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem);

/**
 * Changes the name or role of a member, for moderators of the portal; roles of the internal portal are given by its admins.
 * What a new role allows counts from the next request on, and for listeners at once. Problems: nobody would run the portal
 * any more; the name comes from the directory; the role does not exist here.
 */
export async function updateMember(ctx: Ctx, input: UpdateMemberInput): Promise<Success | Refused> {
  const [portalId, id] = [idOf(input.portalId), idOf(input.memberId)];
  const viewer = authorize(ctx, portalId, moderates);
  const kind = membershipIn(viewer, portalId)?.portalKind ?? 'EXTERNAL';
  const name = input.name == null ? null : textOf(input.name, 'input.name', 200);
  const role = input.role ?? null;
  if (role === 'ADMIN' && kind === 'EXTERNAL') return noSuchRole(ctx);
  return refusable<Success, Refused>(() =>
    write(ctx, { portal: portalId }, async (tx) => {
      const acting = await lockMembers(ctx, tx, portalId);
      const targets = await targetsOf(tx, { id: portalId, kind }, [id]);
      const target = targets.byId.get(id);
      if (!target) throw notFound();
      const newRole = role === target.role ? null : role;
      if (newRole && kind === 'INTERNAL' && acting.role !== 'ADMIN') throw new AppError('FORBIDDEN');
      if (name && target.from_directory) throw new Refusal(fromDirectory(ctx));
      const losesGuards = newRole !== null && !targets.guarded.includes(newRole);
      const outcome = outcomesOf([id], targets, () => 'CHANGED', { losesGuards }).get(id);
      if (outcome === 'LAST_MODERATOR') throw new Refusal(lastModerator(ctx));
      const changed = await tx.sql<{ role: string }>(
        `UPDATE membership SET name = coalesce($3, name), role = coalesce($4, role)
          WHERE portal_id = $1 AND id = $2 AND (name, role) IS DISTINCT FROM (coalesce($3, name), coalesce($4, role)) RETURNING role`,
        [portalId, id, name, newRole],
      );
      for (const row of changed) {
        const payload = { membershipId: id, role: row.role };
        tx.record({ kind: 'membership.changed', portalId, subjectId: id, payload });
      }
      return { __typename: 'UpdateMemberSuccess', member: await tx.em.findOneOrFail(Membership, { portalId, id }) };
    }),
  );
}

const lastModerator = (ctx: Ctx): Refused => ({
  __typename: 'LastModeratorProblem',
  code: 'LAST_MODERATOR',
  message: ctx.t('members.outcome.LAST_MODERATOR'),
});

const fromDirectory = (ctx: Ctx): Refused => ({
  __typename: 'FromDirectoryProblem',
  code: 'FROM_DIRECTORY',
  message: ctx.t('members.outcome.FROM_DIRECTORY'),
});

const noSuchRole = (ctx: Ctx): Refused => ({
  __typename: 'InvalidInputProblem',
  code: 'ROLE_NOT_HERE',
  field: 'input.role',
  message: ctx.t('members.roleNotHere'),
});
