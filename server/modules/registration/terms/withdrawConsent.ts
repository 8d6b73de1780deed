import type { WithdrawConsentSuccess } from '../../../../schema/portalTerms.ts';
import { authenticateSession } from '../../../auth/authenticate.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { actAs, type Ctx, write } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { consentWithdrawn } from './consentWithdrawn.ts';

/** The person's own withdrawal from a portal (R11): the portal is closed to them at once. NOT_FOUND for whoever is not in it. */
export async function withdrawConsent(ctx: Ctx, given: string): Promise<WithdrawConsentSuccess> {
  const viewer = requireViewer(ctx);
  const portalId = idOf(given);
  const membership = viewer.memberships.find((own) => own.portalId === portalId);
  if (!membership) throw notFound();
  const withdrawal = { portalId, membershipId: membership.id, accountId: viewer.accountId };
  const done = await write(ctx, { portal: portalId }, (tx) => consentWithdrawn(tx, withdrawal));
  if (!done) throw notFound();
  const message = ctx.t('registration.consentWithdrawn');
  // What follows in the same request acts without the right.
  const renewed = await authenticateSession(ctx.deps.database, viewer);
  if (renewed) actAs(ctx, renewed);
  return { message };
}
