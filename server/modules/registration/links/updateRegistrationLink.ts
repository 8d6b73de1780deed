import type { UpdateRegistrationLinkInput } from '../../../../schema/registrationLinks.ts';
import type { Ctx } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { changeLink, type LinkRevoked, linkRevoked } from './changeLink.ts';
import { linkInput } from './linkInput.ts';
import { type LinkSuccess, linkChanged, setLinkCourses } from './storeLink.ts';

/**
 * Changes what a link asks and gives (R2, R4); who came by it stays as they are. Problems: a wrong domain, time or maximum (not
 * below the uses there were); the link was revoked.
 */
export function updateRegistrationLink(
  ctx: Ctx,
  input: UpdateRegistrationLinkInput,
): Promise<LinkSuccess | InvalidInput | LinkRevoked> {
  return refusable<LinkSuccess, InvalidInput | LinkRevoked>(() =>
    changeLink(ctx, input, async (tx, { portalId, linkId, revoked, uses }) => {
      if (revoked) throw linkRevoked(ctx);
      const { columns, courseIds } = await linkInput(ctx, tx, portalId, input);
      if (input.maxUses != null && input.maxUses < uses) {
        throw invalidInput(ctx, 'input.maxUses', 'BELOW_USES', 'registration.maxUsesLow', { uses });
      }
      const sets = Object.keys(columns).map((column, n) => `${column} = $${n + 3}`);
      if (sets.length > 0) {
        await tx.sql(`UPDATE registration_link SET ${sets.join(', ')} WHERE portal_id = $1 AND id = $2`, [
          portalId,
          linkId,
          ...Object.values(columns),
        ]);
      }
      if (courseIds) await setLinkCourses(tx, portalId, linkId, courseIds);
      const changed = sets.length > 0 || courseIds !== null;
      return linkChanged(tx, { portalId, linkId }, changed ? 'registration_link.changed' : null);
    }),
  );
}
