import type { StartCourseInput } from '../../../../schema/learning.ts';
import type { Ctx } from '../../../context.ts';
import type { EnrollmentFacts } from '../endEnrollments.ts';
import { Enrollment } from '../enrollments/Enrollment.entity.ts';
import { finishEarlierTests } from '../finishTestItems.ts';
import { takeEnrollment } from './takeEnrollment.ts';

type StartCourseAnswer =
  | { __typename: 'StartCourseSuccess'; enrollment: Enrollment }
  | { __typename: 'RequirementsNotConfirmedProblem'; code: string; message: string; requirements: string };

/**
 * Begins a course for the viewer (L1); again it changes nothing. Tests of the course that the viewer is through with already
 * are done at once. Problem: the requirements were not confirmed.
 */
export function startCourse(ctx: Ctx, input: StartCourseInput): Promise<StartCourseAnswer> {
  return takeEnrollment<StartCourseAnswer>(ctx, input.enrollmentId, async (tx, { portalId, id }) => {
    if (!input.confirmed) {
      const [course] = await tx.sql<{ requirements: string }>(requirementsOf, [portalId, id]);
      return {
        __typename: 'RequirementsNotConfirmedProblem',
        code: 'REQUIREMENTS_NOT_CONFIRMED',
        message: ctx.t('enrollment.confirmFirst'),
        requirements: course?.requirements ?? '',
      };
    }
    const [started] = await tx.sql<EnrollmentFacts>(
      `UPDATE enrollment SET state = 'STARTED', started_at = now(), last_activity_at = now()
        WHERE portal_id = $1 AND id = $2 AND state = 'ENROLLED' RETURNING id, membership_id, course_id`,
      [portalId, id],
    );
    if (started) {
      const payload = { enrollmentId: id, membershipId: started.membership_id, courseId: started.course_id };
      tx.record({ kind: 'enrollment.started', portalId, subjectId: id, payload });
      await finishEarlierTests(tx, portalId, [id]);
    }
    const enrollment = await tx.em.findOneOrFail(Enrollment, { portalId, id });
    return { __typename: 'StartCourseSuccess', enrollment };
  });
}

const requirementsOf = `
  SELECT r.requirements
    FROM enrollment e
    JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id
    JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
   WHERE e.portal_id = $1 AND e.id = $2`;
