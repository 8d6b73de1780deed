import type { PasswordOwnedProblem, ReplacePortalPasswordSuccess } from '../../../schema/portals.ts';
import { authorize } from '../../auth/authorize.ts';
import { generatePassword, hashPassword } from '../../auth/passwords.ts';
import { type Ctx, write } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { portalById } from './portalById.ts';
import { canCreatePortals, canSeePortal } from './portals.policy.ts';

type Answer =
  | ({ __typename: 'ReplacePortalPasswordSuccess' } & ReplacePortalPasswordSuccess)
  | ({ __typename: 'PasswordOwnedProblem' } & PasswordOwnedProblem);

/**
 * Makes a new password for the moderator that came with a portal, and ends all sessions of that account (P3).
 * Problem: the person changed the password or belongs to other portals too.
 */
export async function replacePortalPassword(ctx: Ctx, portalId: string): Promise<Answer> {
  const portal = await portalById(ctx, portalId);
  if (!ctx.viewer || !canSeePortal(ctx.viewer, portal) || portal.kind !== 'EXTERNAL') throw notFound();
  authorize(ctx, portal.homePortalId, canCreatePortals);
  const password = generatePassword();
  const hash = await hashPassword(password);
  const scope = { portal: portal.homePortalId, portals: [portal.homePortalId, portal.id] };
  const replaced = await write(ctx, scope, async (tx) => {
    const [row] = await tx.sql<{ done: boolean }>(
      `SELECT replace_generated_password($1, m.account_id, $2) AS done
         FROM membership m WHERE m.portal_id = $1 AND lower(m.email) = lower($3) AND m.role = 'MODERATOR'`,
      [portal.id, hash, portal.name],
    );
    if (!row?.done) return false;
    tx.record({
      kind: 'portal.password_replaced',
      portalId: portal.homePortalId,
      subjectId: portal.id,
      payload: { portalId: portal.id, name: portal.name },
    });
    tx.wake(`portal:${portal.id}`);
    return true;
  });
  if (!replaced)
    return { __typename: 'PasswordOwnedProblem', code: 'PASSWORD_OWNED', message: ctx.t('portal.passwordOwned') };
  return {
    __typename: 'ReplacePortalPasswordSuccess',
    portal,
    moderatorLogin: portal.name,
    generatedPassword: password,
  };
}
