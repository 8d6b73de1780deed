import { fromItems, itemState } from '../courses/learnerItems.ts';

/*
 * Which tests a member may take, as SQL: one text for the learner's view and for the start, so that they never differ.
 * A test that no published course holds stands alone: every active member may take it by its direct link (R5). One that is in
 * courses is taken in them: by those who are enrolled and whose item has opened.
 */

/** Expressions for the portal, the membership and the test that are meant; never input. */
export interface MeantTest {
  portal: string;
  member: string;
  test: string;
}

/** The places of the test in published courses where the member is enrolled, with whether each is open to them (L1). */
export const placesOfTest = ({ portal, member, test }: MeantTest): string => `
  SELECT e.id AS enrollment_id, i.id AS item_id, ${itemState} <> 'LOCKED' AS open ${fromItems}
     AND e.portal_id = ${portal} AND e.membership_id = ${member} AND i.test_id = ${test}`;

/** Whether any published course holds the test. */
export const testIsInCourses = ({ portal, test }: MeantTest): string => `
  EXISTS (SELECT FROM course_item i
            JOIN content course ON course.portal_id = ${portal} AND course.published_revision_id = i.revision_id
                               AND course.deleted_at IS NULL
           WHERE i.portal_id = ${portal} AND i.test_id = ${test})`;

/** When an attempt's time is up: the limit and extra time after its start, and never later than the test closes. */
export const deadlineSql = (startedAt: string, limit: string, extra: string, closesAt: string): string =>
  `least(${startedAt} + make_interval(secs => ${limit} + coalesce(${extra}, 0)), ${closesAt})`;
