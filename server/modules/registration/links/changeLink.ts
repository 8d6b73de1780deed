import type { RegistrationLinkRevokedProblem } from '../../../../schema/registrationLinks.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Refusal } from '../../../refusal.ts';
import { runsPortal } from '../runsPortal.ts';

/** A link whose row is locked by the transaction that changes it. */
export interface LockedLink {
  portalId: string;
  linkId: string;
  version: number;
  uses: number;
  revoked: boolean;
}

export type LinkRevoked = { __typename: 'RegistrationLinkRevokedProblem' } & RegistrationLinkRevokedProblem;

/** Changes a link of a portal that the viewer runs, one change at a time. NOT_FOUND when it is not there. */
export async function changeLink<T>(
  ctx: Ctx,
  given: { portalId: string; linkId: string },
  change: (tx: Tx, link: LockedLink) => Promise<T>,
): Promise<T> {
  const { id: portalId } = await runsPortal(ctx, given.portalId);
  const linkId = idOf(given.linkId);
  return write(ctx, { portal: portalId }, async (tx) => {
    const [row] = await tx.sql<Pick<LockedLink, 'version' | 'uses' | 'revoked'>>(
      `SELECT version, uses, revoked_at IS NOT NULL AS revoked FROM registration_link
        WHERE portal_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [portalId, linkId],
    );
    if (!row) throw notFound();
    return change(tx, { portalId, linkId, ...row });
  });
}

/** A refusal to be thrown: a revoked link stays as it is. */
export const linkRevoked = (ctx: Ctx): Refusal<LinkRevoked> =>
  new Refusal({
    __typename: 'RegistrationLinkRevokedProblem',
    code: 'REGISTRATION_LINK_REVOKED',
    message: ctx.t('registration.linkRevoked'),
  });
