import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { ownMemberships } from '../ownMemberships.ts';
import { revisionOfEnrollment } from './learnerItems.ts';

/** A course as one learner may see it. */
export interface LearnerCourseRow {
  id: string;
  portalId: string;
  revisionId: string;
  revision: number;
  title: string;
  description: string;
  requirements: string;
  selfEnrollment: boolean;
  /** The viewer's enrolment that was not ended, if any. */
  enrollmentId: string | null;
}

/** A course for its learners: enrolled, or free to enrol by themselves. NOT_FOUND for everybody else (S48, P6). */
export async function learnerCourseById(ctx: Ctx, id: string): Promise<LearnerCourseRow> {
  requireViewer(ctx);
  const course = await learnerCourseLoader(ctx).load(idOf(id));
  if (!course) throw notFound();
  return course;
}

/** Loads courses as the viewer sees them, one statement for all that a level asks for; null where the viewer sees none. */
export function learnerCourseLoader(ctx: Ctx) {
  const own = ownMemberships(ctx);
  return ctx.loaders.of<string, LearnerCourseRow | null>('learnerCourse', async (ids) => {
    const rows = await read(ctx, (em) => sql<LearnerCourseRow>(em, courses, [own.portals, own.members, ids]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((each) => byId.get(each) ?? null);
  });
}

const courses = `
  SELECT c.id, c.portal_id AS "portalId", r.id AS "revisionId", r.number AS revision, r.title, r.description, r.requirements,
         coalesce(s.self_enrollment, false) AS "selfEnrollment", e.id AS "enrollmentId"
    FROM unnest($1::uuid[], $2::uuid[]) AS me (portal_id, membership_id)
    JOIN content c ON c.portal_id = me.portal_id AND c.id = ANY ($3::uuid[]) AND c.kind = 'COURSE' AND c.deleted_at IS NULL
    LEFT JOIN enrollment e ON e.portal_id = me.portal_id AND e.membership_id = me.membership_id AND e.course_id = c.id
                          AND e.state <> 'ENDED'
    LEFT JOIN content_settings s ON s.portal_id = c.portal_id AND s.content_id = c.id
    JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = ${revisionOfEnrollment}
   WHERE e.id IS NOT NULL OR s.self_enrollment`;
