import type { ReplacePortalPasswordMailed, ReplacePortalPasswordSuccess } from '../../../schema/portals.ts';
import { authorize } from '../../auth/authorize.ts';
import { generatePassword, hashPassword } from '../../auth/passwords.ts';
import { type Ctx, write } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { orderPasswordReset } from '../accounts/orderPasswordReset.ts';
import { takeAccountMail } from '../accounts/takeAccountMail.ts';
import type { Portal } from './Portal.entity.ts';
import { portalById } from './portalById.ts';
import { canCreatePortals, canSeePortal } from './portals.policy.ts';

type Answer =
  | ({ __typename: 'ReplacePortalPasswordSuccess' } & ReplacePortalPasswordSuccess)
  | ({ __typename: 'ReplacePortalPasswordMailed' } & ReplacePortalPasswordMailed);

/**
 * Makes a new password for the moderator that came with a portal, and ends all sessions of that account; a person who chose an
 * own password, or has a place in other portals whatever its state, gets a link by mail instead (P3). NOT_FOUND when the portal
 * has no such moderator any more; RATE_LIMITED after 5 mails an hour to an address.
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
    if (!row) throw notFound();
    if (!row.done) return false;
    tx.record({
      kind: 'portal.password_replaced',
      portalId: portal.homePortalId,
      subjectId: portal.id,
      payload: { portalId: portal.id, name: portal.name },
    });
    tx.wake(`portal:${portal.id}`);
    return true;
  });
  if (!replaced) return mailInstead(ctx, portal);
  return {
    __typename: 'ReplacePortalPasswordSuccess',
    portal,
    moderatorLogin: portal.name,
    generatedPassword: password,
  };
}

async function mailInstead(ctx: Ctx, portal: Portal): Promise<Answer> {
  await takeAccountMail(ctx, portal.name);
  await write(ctx, { portal: portal.homePortalId }, async (tx) => {
    const { name: email, language } = portal;
    await orderPasswordReset(tx, ctx.deps.secret, { email, audience: 'EXTERNAL', language });
    tx.record({
      kind: 'portal.password_mailed',
      portalId: portal.homePortalId,
      subjectId: portal.id,
      payload: { portalId: portal.id, name: portal.name },
    });
  });
  return { __typename: 'ReplacePortalPasswordMailed', portal, moderatorLogin: portal.name };
}
