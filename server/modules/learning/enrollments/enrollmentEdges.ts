import type { CourseName } from '../../../../schema/enrollments.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { AppError } from '../../../errors.ts';
import { Membership } from '../../accounts/Membership.entity.ts';
import type { Enrollment } from './Enrollment.entity.ts';

/** Whose enrolment it is, one statement for all of a level. The list has checked who may see them. */
export async function memberOf(ctx: Ctx, { portalId, membershipId }: Enrollment): Promise<Membership> {
  const member = await ctx.loaders
    .of<string, Membership | null>(`enrollmentMember:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => em.find(Membership, { portalId, id: { $in: [...ids] } }), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    })
    .load(membershipId);
  // A foreign key keeps the membership as long as the enrolment is there.
  if (!member) throw new AppError('INTERNAL');
  return member;
}

/** The course of an enrolment by its published title, one statement for all of a level; also of one that was deleted since. */
export async function courseOf(ctx: Ctx, { portalId, courseId }: Enrollment): Promise<CourseName> {
  return ctx.loaders
    .of<string, CourseName>(`enrollmentCourse:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<CourseName>(em, names, [portalId, ids]), [portalId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? new AppError('INTERNAL'));
    })
    .load(courseId);
}

const names = `
  SELECT c.id, coalesce(r.title, c.title) AS title
    FROM content c LEFT JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
   WHERE c.portal_id = $1 AND c.id = ANY ($2::uuid[])`;
