import type { GroupCourse } from '../../../../schema/enrollments.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { canEnroll } from './enrollments.policy.ts';

type Sql = <Row>(text: string, parameters: readonly unknown[]) => Promise<Row[]>;

/** The rules "group → course" of a group, for moderators of the portal. NOT_FOUND when the group is not there. */
export async function groupCourses(ctx: Ctx, given: { portalId: string; groupId: string }): Promise<GroupCourse[]> {
  const [portalId, groupId] = [idOf(given.portalId), idOf(given.groupId)];
  authorize(ctx, portalId, canEnroll);
  return read(
    ctx,
    async (em) => {
      const look = 'SELECT 1 FROM member_group WHERE portal_id = $1 AND id = $2';
      if ((await sql(em, look, [portalId, groupId])).length === 0) throw notFound();
      return coursesOfGroup((text, parameters) => sql(em, text, parameters), portalId, groupId);
    },
    [portalId],
  );
}

/** The rules of a group by title; those about courses that were deleted since are left out. */
export async function coursesOfGroup(run: Sql, portalId: string, groupId: string): Promise<GroupCourse[]> {
  const rows = await run<{ id: string; title: string; dueDays: number | null }>(
    `SELECT c.id, r.title, rule.due_days AS "dueDays"
       FROM group_course rule
       JOIN content c ON c.portal_id = rule.portal_id AND c.id = rule.course_id AND c.deleted_at IS NULL
       JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id
      WHERE rule.portal_id = $1 AND rule.group_id = $2 ORDER BY r.title, c.id`,
    [portalId, groupId],
  );
  return rows.map(({ id, title, dueDays }) => ({ course: { id, title }, dueDays }));
}
