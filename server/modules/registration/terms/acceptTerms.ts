import type { AcceptTermsInput } from '../../../../schema/portalTerms.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn, type ViewerMembership } from '../../../auth/viewer.ts';
import { type Ctx, write } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Refusal, refusable } from '../../../refusal.ts';
import { type TermsOutdated, termsOutdated } from '../problems.ts';
import { newestTermsOf, type TermsColumns, termsColumns, termsOf } from './TermsRow.ts';

type Success = { __typename: 'AcceptTermsSuccess'; membership: ViewerMembership };

/**
 * Stores a member's consent to the newest terms (R11); twice is the same as once. Problem: another version was read.
 * NOT_FOUND for whoever is no active member.
 */
export async function acceptTerms(ctx: Ctx, input: AcceptTermsInput): Promise<Success | TermsOutdated> {
  const portalId = idOf(input.portalId);
  const membership = membershipIn(requireViewer(ctx), portalId);
  if (!membership) throw notFound();
  return refusable<Success, TermsOutdated>(() =>
    write(ctx, { portal: portalId }, async (tx) => {
      const text = `SELECT ${termsColumns} FROM ${newestTermsOf('$1')}`;
      const [row] = await tx.sql<TermsColumns>(text, [portalId]);
      const terms = termsOf(portalId, row);
      if (terms?.version !== input.version) throw new Refusal(termsOutdated(ctx, terms));
      const { id: membershipId } = membership;
      const { version } = terms;
      const given = await tx.sql(
        `INSERT INTO consent (portal_id, membership_id, terms_version) VALUES ($1, $2, $3)
         ON CONFLICT (portal_id, membership_id, terms_version) DO UPDATE SET given_at = now(), withdrawn_at = NULL
          WHERE consent.withdrawn_at IS NOT NULL RETURNING 1`,
        [portalId, membershipId, version],
      );
      if (given.length > 0) {
        tx.record({ kind: 'terms.accepted', portalId, subjectId: membershipId, payload: { membershipId, version } });
      }
      return { __typename: 'AcceptTermsSuccess' as const, membership };
    }),
  );
}
