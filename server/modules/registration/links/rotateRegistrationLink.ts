import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { registrationLinkHash } from '../../portals/registrationLinkToken.ts';
import { changeLink, type LinkRevoked, linkRevoked } from './changeLink.ts';
import { type LinkSuccess, linkChanged } from './storeLink.ts';

/** Gives a link a new address; the former one is dead at once (R4). Problem: it was revoked. */
export function rotateRegistrationLink(
  ctx: Ctx,
  given: { portalId: string; linkId: string },
): Promise<LinkSuccess | LinkRevoked> {
  return refusable<LinkSuccess, LinkRevoked>(() =>
    changeLink(ctx, given, async (tx, { portalId, linkId, version, revoked }) => {
      if (revoked) throw linkRevoked(ctx);
      const next = { id: linkId, version: version + 1 };
      await tx.sql('UPDATE registration_link SET version = $3, token_hash = $4 WHERE portal_id = $1 AND id = $2', [
        portalId,
        linkId,
        next.version,
        registrationLinkHash(ctx.deps.secret, next),
      ]);
      return linkChanged(tx, { portalId, linkId }, 'registration_link.rotated');
    }),
  );
}
