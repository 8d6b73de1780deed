import type { InternalPortalProblem } from '../../../../schema/problems.ts';
import type { CreateRegistrationLinkInput } from '../../../../schema/registrationLinks.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import { once } from '../../../idempotency.ts';
import { newId } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import type { InvalidInput } from '../../content/courses/invalidInput.ts';
import { registrationLinkHash } from '../../portals/registrationLinkToken.ts';
import { runsPortal } from '../runsPortal.ts';
import { linkInput } from './linkInput.ts';
import { type LinkSuccess, linkChanged, setLinkCourses } from './storeLink.ts';

type InternalPortal = { __typename: 'InternalPortalProblem' } & InternalPortalProblem;

/**
 * Makes a registration link, for those who run the portal (R2, R4). Problems: a wrong domain, time or maximum; the internal
 * portal, which has no links (R6).
 */
export async function createRegistrationLink(
  ctx: Ctx,
  input: CreateRegistrationLinkInput,
): Promise<LinkSuccess | InvalidInput | InternalPortal> {
  const portal = await runsPortal(ctx, input.portalId);
  const { accountId } = requireViewer(ctx);
  if (portal.kind === 'INTERNAL') {
    const message = ctx.t('registration.internalPortal');
    return { __typename: 'InternalPortalProblem', code: 'INTERNAL_PORTAL', message };
  }
  const { idempotencyKey, portalId: _portal, ...given } = input;
  return refusable<LinkSuccess, InvalidInput>(() =>
    write(ctx, { portal: portal.id }, async (tx) => {
      const { result, repeated } = await once(
        tx,
        accountId,
        'createRegistrationLink',
        idempotencyKey,
        { portalId: portal.id, ...given },
        async () => {
          const { columns, courseIds } = await linkInput(ctx, tx, portal.id, given);
          const link = { id: newId(), version: 1 };
          const row = { portal_id: portal.id, ...link, ...columns, created_by: accountId };
          await tx.sql(
            `INSERT INTO registration_link (token_hash, ${Object.keys(row).join(', ')})
             VALUES (${['', ...Object.keys(row)].map((_, n) => `$${n + 1}`).join(', ')})`,
            [registrationLinkHash(ctx.deps.secret, link), ...Object.values(row)],
          );
          if (courseIds) await setLinkCourses(tx, portal.id, link.id, courseIds);
          return { linkId: link.id };
        },
      );
      const at = { portalId: portal.id, linkId: result.linkId };
      return linkChanged(tx, at, repeated ? null : 'registration_link.created');
    }),
  );
}
