import type { Ctx } from '../../../context.ts';
import { changeLink } from './changeLink.ts';
import { type LinkSuccess, linkChanged } from './storeLink.ts';

/**
 * Ends a link for good (R4): nobody registers by it any more, and registrations whose e-mail address is not confirmed yet come
 * to nothing. Who is a member stays one. Revoking twice is the same as once.
 */
export function revokeRegistrationLink(ctx: Ctx, given: { portalId: string; linkId: string }): Promise<LinkSuccess> {
  return changeLink(ctx, given, async (tx, { portalId, linkId, revoked }) => {
    if (!revoked) {
      await tx.sql('UPDATE registration_link SET revoked_at = now() WHERE portal_id = $1 AND id = $2', [
        portalId,
        linkId,
      ]);
    }
    return linkChanged(tx, { portalId, linkId }, revoked ? null : 'registration_link.revoked');
  });
}
