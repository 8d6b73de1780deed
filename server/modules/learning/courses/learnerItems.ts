import type { CourseItemKind, EnrollmentState, ReadRule } from '../../../../schema/enums.ts';
import type { LearnerItemState } from '../../../../schema/learnerCourses.ts';
import { throughWithTest } from '../finishTestItems.ts';

/** An item of a course as one learner has it. */
export interface LearnerItemRow {
  portalId: string;
  revisionId: string;
  enrollmentId: string;
  enrollmentState: EnrollmentState;
  id: string;
  kind: CourseItemKind;
  title: string;
  position: number;
  fileSha256: string | null;
  fileName: string | null;
  testId: string | null;
  readRule: ReadRule;
  readSeconds: number | null;
  /** Null once that time has come. */
  opensAt: Date | null;
  /** The earlier item that is not done yet, if it has to be. */
  waitsForId: string | null;
  waitsForKind: CourseItemKind | null;
  waitsForTitle: string | null;
  state: LearnerItemState;
  openedAt: Date | null;
  doneAt: Date | null;
}

/** An item as the driver gives it: times as text. */
export const itemOf = <Row extends LearnerItemRow>(row: Row): Row => ({
  ...row,
  opensAt: timeOf(row.opensAt),
  openedAt: timeOf(row.openedAt),
  doneAt: timeOf(row.doneAt),
});

const timeOf = (text: Date | string | null): Date | null => (text === null ? null : new Date(text));

/** The revision that counts for an enrolment `e` in a course `c`: the newest, until one was completed. */
export const revisionOfEnrollment = `CASE WHEN e.state = 'COMPLETED' THEN coalesce(e.completed_revision_id, c.published_revision_id)
       ELSE c.published_revision_id END`;

/** What keeps an item `i` of an enrolment `e` from being opened (L1), by the database's clock; `b` is the progress of the earlier item. */
const locked = `(e.state = 'ENROLLED' OR coalesce(i.opens_at > now(), false)
       OR (i.opens_after_item_id IS NOT NULL AND b.done_at IS NULL))`;

/** The state of an item: what was once done stays open. */
export const itemState = `CASE WHEN p.done_at IS NOT NULL THEN 'DONE' WHEN ${locked} THEN 'LOCKED' ELSE 'OPEN' END`;

/** The items `i` of enrolments `e` that go on, with the learner's progress `p`. */
export const fromItems = `
    FROM enrollment e
    JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id AND c.deleted_at IS NULL
    JOIN course_item i ON i.portal_id = e.portal_id AND i.revision_id = ${revisionOfEnrollment}
    LEFT JOIN item_progress p ON p.portal_id = e.portal_id AND p.enrollment_id = e.id AND p.item_id = i.id
    LEFT JOIN item_progress b ON b.portal_id = e.portal_id AND b.enrollment_id = e.id AND b.item_id = i.opens_after_item_id
    LEFT JOIN course_item f ON f.portal_id = i.portal_id AND f.revision_id = i.revision_id AND f.id = i.opens_after_item_id
                           AND b.done_at IS NULL
   WHERE e.state <> 'ENDED'`;

/** All of an item but its text, which may be long. */
export const itemColumns = `
         i.portal_id AS "portalId", i.revision_id AS "revisionId", e.id AS "enrollmentId", e.state AS "enrollmentState", i.id, i.kind,
         i.title, i.position, i.file_sha256 AS "fileSha256", i.file_name AS "fileName", i.test_id AS "testId",
         i.read_rule AS "readRule", i.read_seconds AS "readSeconds",
         CASE WHEN i.opens_at > now() THEN i.opens_at END AS "opensAt",
         f.id AS "waitsForId", f.kind AS "waitsForKind", f.title AS "waitsForTitle",
         ${itemState} AS state, p.opened_at AS "openedAt", p.done_at AS "doneAt"`;

/** Whether the learner of an enrolment `e` is through with the test of an item `i`, in whichever course it was taken. */
export const throughWithItem = `EXISTS (
         SELECT FROM attempt a JOIN content_revision t ON t.portal_id = a.portal_id AND t.id = a.revision_id
          WHERE a.portal_id = e.portal_id AND a.membership_id = e.membership_id AND a.test_id = i.test_id AND ${throughWithTest})`;
