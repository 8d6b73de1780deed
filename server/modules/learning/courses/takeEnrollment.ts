import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { ownMemberships } from '../ownMemberships.ts';

/** The viewer's own enrolment whose portal the transaction writes to. */
export interface TakenEnrollment {
  portalId: string;
  id: string;
}

/**
 * Runs a change of the viewer's own enrolment in one transaction; finding it and turning to its portal are one statement.
 * NOT_FOUND for enrolments of others (S48), those that were ended, and courses that were deleted.
 */
export function takeEnrollment<T>(
  ctx: Ctx,
  enrollmentId: string,
  work: (tx: Tx, enrollment: TakenEnrollment) => Promise<T>,
): Promise<T> {
  const { portals, members } = ownMemberships(ctx);
  const id = idOf(enrollmentId);
  return write(ctx, { portal: null, portals }, async (tx) => {
    const [found] = await tx.sql<{ portalId: string }>(take, [portals, members, id]);
    if (!found) throw notFound();
    return work(tx, { portalId: found.portalId, id });
  });
}

const take = `
  SELECT e.portal_id AS "portalId", set_config('app.portal', e.portal_id::text, true)
    FROM unnest($1::uuid[], $2::uuid[]) AS me (portal_id, membership_id)
    JOIN enrollment e ON e.portal_id = me.portal_id AND e.id = $3 AND e.membership_id = me.membership_id AND e.state <> 'ENDED'
    JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id AND c.deleted_at IS NULL`;
