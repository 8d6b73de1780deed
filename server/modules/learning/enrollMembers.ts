import type { EnrollmentSource, EnrollmentState } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';
import { notifyEach } from '../notices/notifyEach.ts';
import { finishEarlierTests } from './finishTestItems.ts';

/** Who is to be enrolled where. All combinations of members and courses are made. */
export interface EnrollmentOrder {
  portalId: string;
  membershipIds: readonly string[];
  courseIds: readonly string[];
  source: EnrollmentSource;
  dueAt?: Date | null;
  /** Days from now, where no `dueAt` is given. */
  dueDays?: number | null;
}

/** An enrolment that was made. */
export interface Enrolled {
  id: string;
  membership_id: string;
  course_id: string;
}

/** The same with where it stands: one that was taken up again may have been begun before. */
type Made = Enrolled & { state: EnrollmentState };

/**
 * Enrols active members in published courses by one statement, in a transaction that writes to the portal. Who is enrolled
 * stays as they are; an enrolment that was ended goes on where it was left. Members or courses that are not there, not active
 * or not published are passed over. Gives what was made or taken up again.
 */
export async function enrollMembers(tx: Tx, order: EnrollmentOrder): Promise<Enrolled[]> {
  if (order.membershipIds.length === 0 || order.courseIds.length === 0) return [];
  const rows = await tx.sql<Made>(
    `INSERT INTO enrollment (portal_id, membership_id, course_id, source, due_at)
     SELECT $1, m.id, c.id, $4, coalesce($5::timestamptz, now() + make_interval(days => $6))
       FROM membership m, content c
      WHERE m.portal_id = $1 AND m.id = ANY ($2::uuid[]) AND m.status = 'ACTIVE'
        AND c.portal_id = $1 AND c.id = ANY ($3::uuid[]) AND c.kind = 'COURSE' AND c.deleted_at IS NULL
        AND c.published_revision_id IS NOT NULL
      ORDER BY m.id, c.id
     ${onceAgain} RETURNING id, membership_id, course_id, state`,
    [order.portalId, order.membershipIds, order.courseIds, order.source, order.dueAt ?? null, order.dueDays ?? null],
  );
  await follow(tx, order.portalId, order.source, rows);
  return rows;
}

/** Enrols members in the courses of their groups and of the groups above (R8, "group → course"). */
export async function enrollInGroupCourses(
  tx: Tx,
  portalId: string,
  membershipIds: readonly string[],
): Promise<Enrolled[]> {
  if (membershipIds.length === 0) return [];
  const rows = await tx.sql<Made>(
    `WITH RECURSIVE above AS (
       SELECT m.id AS membership_id, m.group_id FROM membership m
        WHERE m.portal_id = $1 AND m.id = ANY ($2::uuid[]) AND m.status = 'ACTIVE' AND m.group_id IS NOT NULL
       UNION
       SELECT above.membership_id, g.parent_id FROM above
         JOIN member_group g ON g.portal_id = $1 AND g.id = above.group_id WHERE g.parent_id IS NOT NULL)
     INSERT INTO enrollment (portal_id, membership_id, course_id, source, due_at)
     SELECT $1, above.membership_id, rule.course_id, 'GROUP', now() + make_interval(days => min(rule.due_days))
       FROM above
       JOIN group_course rule ON rule.portal_id = $1 AND rule.group_id = above.group_id
       JOIN content c ON c.portal_id = $1 AND c.id = rule.course_id AND c.deleted_at IS NULL AND c.published_revision_id IS NOT NULL
      GROUP BY above.membership_id, rule.course_id ORDER BY above.membership_id, rule.course_id
     ${onceAgain} RETURNING id, membership_id, course_id, state`,
    [portalId, membershipIds],
  );
  await follow(tx, portalId, 'GROUP', rows);
  return rows;
}

const onceAgain = `ON CONFLICT (portal_id, membership_id, course_id) DO UPDATE
     SET ended_at = NULL, source = excluded.source, due_at = excluded.due_at,
         state = CASE WHEN enrollment.completed_at IS NOT NULL THEN 'COMPLETED'
                      WHEN enrollment.started_at IS NOT NULL THEN 'STARTED' ELSE 'ENROLLED' END
   WHERE enrollment.state = 'ENDED'`;

/** Says so in the portal's log. Who comes back to a course and has nothing left to do in it, as it is now, has completed it (L1). */
async function follow(tx: Tx, portalId: string, source: EnrollmentSource, rows: readonly Made[]): Promise<void> {
  for (const row of rows) {
    const payload = { enrollmentId: row.id, membershipId: row.membership_id, courseId: row.course_id, source };
    tx.record({ kind: 'enrollment.created', portalId, subjectId: row.id, payload });
  }
  if (others.has(source)) await tell(tx, portalId, rows);
  const begun = rows.filter(({ state }) => state === 'STARTED').map(({ id }) => id);
  if (begun.length > 0) await finishEarlierTests(tx, portalId, begun);
}

/** Who enrols by oneself, or joins by a link or an invitation that names the courses, knows of it. */
const others: ReadonlySet<EnrollmentSource> = new Set(['MODERATOR', 'GROUP', 'IMPORT', 'MISSED_PASS_MARK']);

/** Tells people in which courses they were enrolled (S6); two statements for all of them. */
async function tell(tx: Tx, portalId: string, rows: readonly Made[]): Promise<void> {
  if (rows.length === 0) return;
  const courses = await tx.sql<{ id: string; title: string }>(
    `SELECT c.id, r.title FROM content c JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
      WHERE c.portal_id = $1 AND c.id = ANY ($2::uuid[])`,
    [portalId, [...new Set(rows.map(({ course_id }) => course_id))]],
  );
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  const notices = rows.map(({ membership_id, course_id }) => ({
    membershipId: membership_id,
    subjectId: course_id,
    params: { title: titles.get(course_id) ?? '' },
  }));
  await notifyEach(tx, portalId, 'ENROLLED', notices);
}
