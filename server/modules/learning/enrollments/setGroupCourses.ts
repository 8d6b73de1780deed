import type {
  GroupCourseInput,
  SetGroupCoursesInput,
  SetGroupCoursesSuccess,
} from '../../../../schema/enrollmentChanges.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { badInput, notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { enrollMembers } from '../enrollMembers.ts';
import { canEnroll } from './enrollments.policy.ts';
import { coursesOfGroup } from './groupCourses.ts';

type Success = { __typename: 'SetGroupCoursesSuccess' } & SetGroupCoursesSuccess;

const most = { rules: 100, dueDays: 3650 };

/**
 * Sets the rules "group → course" of a group, all at once, for moderators of the portal (R8). Present members of the group and
 * those below are enrolled in the courses that came new, by one statement for each number of days; later ones when they come.
 * Nobody is taken out of a course. NOT_FOUND for a group or course of another portal. Problems: a course that was never
 * published, or is named twice; days outside 1 to 3,650.
 */
export function setGroupCourses(ctx: Ctx, input: SetGroupCoursesInput): Promise<Success | InvalidInput> {
  return refusable<Success, InvalidInput>(() => {
    const portalId = idOf(input.portalId);
    authorize(ctx, portalId, canEnroll);
    const groupId = idOf(input.groupId);
    const rules = rulesOf(ctx, input.courses);
    return write(ctx, { portal: portalId }, async (tx): Promise<Success> => {
      const groups = await lockGroups(tx, portalId, groupId);
      await checkCourses(ctx, tx, portalId, rules);
      const added = await storeRules(tx, portalId, groupId, rules);
      const enrolled = await enrollPresent(tx, portalId, groups, rules, added);
      return {
        __typename: 'SetGroupCoursesSuccess',
        courses: await coursesOfGroup(tx.sql, portalId, groupId),
        enrolled,
      };
    });
  });
}

interface Rule {
  courseId: string;
  dueDays: number | null;
}

function rulesOf(ctx: Ctx, given: readonly GroupCourseInput[]): Rule[] {
  if (given.length > most.rules) throw badInput('input.courses', 'input.count', { least: 0, most: most.rules });
  const rules = given.map(({ courseId, dueDays }) => ({ courseId: idOf(courseId), dueDays: dueDays ?? null }));
  if (rules.some(({ dueDays }) => dueDays !== null && (dueDays < 1 || dueDays > most.dueDays))) {
    throw invalidInput(ctx, 'input.courses', 'DUE_DAYS_INVALID', 'enrollment.dueDays', { most: most.dueDays });
  }
  if (new Set(rules.map(({ courseId }) => courseId)).size < rules.length) {
    throw invalidInput(ctx, 'input.courses', 'COURSE_TWICE', 'enrollment.courseTwice');
  }
  return rules;
}

/**
 * The group and those below it. Their rows are locked: whoever comes into one of them at the same time either is seen by our
 * next statement, or waits for our commit and then sees the new rules.
 */
async function lockGroups(tx: Tx, portalId: string, groupId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT g.id FROM member_group g
      WHERE g.portal_id = $1 AND g.id IN (SELECT below.id FROM groups_below($1, ARRAY[$2::uuid]) AS below) ORDER BY g.id FOR UPDATE`,
    [portalId, groupId],
  );
  if (rows.length === 0) throw notFound();
  return rows.map(({ id }) => id);
}

async function checkCourses(ctx: Ctx, tx: Tx, portalId: string, rules: readonly Rule[]): Promise<void> {
  const rows = await tx.sql<{ published: boolean }>(
    `SELECT published_revision_id IS NOT NULL AS published FROM content
      WHERE portal_id = $1 AND id = ANY ($2::uuid[]) AND kind = 'COURSE' AND deleted_at IS NULL`,
    [portalId, rules.map(({ courseId }) => courseId)],
  );
  if (rows.length < rules.length) throw notFound();
  if (rows.some(({ published }) => !published)) {
    throw invalidInput(ctx, 'input.courses', 'COURSE_NOT_PUBLISHED', 'enrollment.refusal.COURSE_NOT_PUBLISHED');
  }
}

/** Replaces the rules of a group; gives the courses that came new. */
async function storeRules(tx: Tx, portalId: string, groupId: string, rules: readonly Rule[]): Promise<Set<string>> {
  const courses = rules.map(({ courseId }) => courseId);
  await tx.sql('DELETE FROM group_course WHERE portal_id = $1 AND group_id = $2 AND course_id <> ALL ($3::uuid[])', [
    portalId,
    groupId,
    courses,
  ]);
  const known = await tx.sql<{ id: string }>(
    'SELECT course_id AS id FROM group_course WHERE portal_id = $1 AND group_id = $2',
    [portalId, groupId],
  );
  await tx.sql(
    `INSERT INTO group_course AS rule (portal_id, group_id, course_id, due_days)
     SELECT $1, $2, given.course_id, given.due_days FROM unnest($3::uuid[], $4::int[]) AS given (course_id, due_days)
     ON CONFLICT (portal_id, group_id, course_id) DO UPDATE SET due_days = excluded.due_days`,
    [portalId, groupId, courses, rules.map(({ dueDays }) => dueDays)],
  );
  const before = new Set(known.map(({ id }) => id));
  return new Set(courses.filter((id) => !before.has(id)));
}

async function enrollPresent(
  tx: Tx,
  portalId: string,
  groups: readonly string[],
  rules: readonly Rule[],
  added: ReadonlySet<string>,
): Promise<number> {
  if (added.size === 0) return 0;
  const members = await tx.sql<{ id: string }>(
    `SELECT id FROM membership WHERE portal_id = $1 AND group_id = ANY ($2::uuid[]) AND status = 'ACTIVE'`,
    [portalId, groups],
  );
  const membershipIds = members.map(({ id }) => id);
  let enrolled = 0;
  for (const [dueDays, same] of Map.groupBy(rules, (rule) => rule.dueDays)) {
    const courseIds = same.map(({ courseId }) => courseId).filter((id) => added.has(id));
    enrolled += (await enrollMembers(tx, { portalId, membershipIds, courseIds, source: 'GROUP', dueDays })).length;
  }
  return enrolled;
}
