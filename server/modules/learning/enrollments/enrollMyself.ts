import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import { type Ctx, write } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { learnerCourseById } from '../courses/learnerCourseById.ts';
import { enrollMembers } from '../enrollMembers.ts';
import { Enrollment } from './Enrollment.entity.ts';

/**
 * Enrols the viewer in a course that is open to it; who is enrolled stays as they are, and one who was taken out goes on where
 * it was left. NOT_FOUND for all other courses (S48).
 */
export async function enrollMyself(ctx: Ctx, courseId: string): Promise<{ enrollment: Enrollment }> {
  const { portalId, id } = await learnerCourseById(ctx, courseId);
  const own = membershipIn(requireViewer(ctx), portalId);
  if (!own) throw notFound();
  return write(ctx, { portal: portalId }, async (tx) => {
    // The lock makes closing the course wait, or is waited for.
    const open = `SELECT 1 FROM content_settings WHERE portal_id = $1 AND content_id = $2 AND self_enrollment FOR SHARE`;
    if ((await tx.sql(open, [portalId, id])).length > 0) {
      await enrollMembers(tx, { portalId, membershipIds: [own.id], courseIds: [id], source: 'SELF' });
    }
    const mine = { portalId, membershipId: own.id, courseId: id, state: { $ne: 'ENDED' as const } };
    const enrollment = await tx.em.findOne(Enrollment, mine);
    if (!enrollment) throw notFound();
    return { enrollment };
  });
}
