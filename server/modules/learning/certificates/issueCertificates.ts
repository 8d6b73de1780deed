import type { Tx } from '../../../db/write.ts';
import { notifyEach } from '../../notices/notifyEach.ts';
import { newCertificateNumber } from './certificateNumber.ts';

/** A certificate that was made. */
export interface Issued {
  id: string;
  membership_id: string;
  enrollment_id: string;
  course_id: string;
  course_title: string;
}

/**
 * Gives a certificate for each of these enrolments that is completed, unless the course gives none or the enrolment ever had one
 * (L8): a revoked one comes back only by `reissueCertificate`. Of any number of callers at once one makes it. What it says is
 * fixed here: the names and titles of this moment, the revision that was completed, the portal's language.
 */
export function issueCertificates(tx: Tx, portalId: string, enrollmentIds: readonly string[]): Promise<Issued[]> {
  return insertCertificates(
    tx,
    portalId,
    enrollmentIds,
    `AND n.state = 'COMPLETED'
     AND NOT EXISTS (SELECT 1 FROM certificate x WHERE x.portal_id = $1 AND x.enrollment_id = n.id)
     AND NOT EXISTS (SELECT 1 FROM content_settings s
                      WHERE s.portal_id = $1 AND s.content_id = n.course_id AND NOT s.certificate)`,
  );
}

/** Makes the certificates of completed enrolments (S49: of no others) that have no valid one; `which` narrows them further. */
export async function insertCertificates(
  tx: Tx,
  portalId: string,
  enrollmentIds: readonly string[],
  which = '',
): Promise<Issued[]> {
  const numbers = enrollmentIds.map(newCertificateNumber);
  const rows = await tx.sql<Issued>(
    `INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number,
                              person_name, course_title, portal_title, language, completed_at)
     SELECT $1, w.number, m.id, n.id, n.course_id, r.number, m.name, r.title, coalesce(p.title, p.name), p.language,
            n.completed_at
       FROM unnest($2::uuid[], $3::text[]) AS w (enrollment_id, number)
       JOIN enrollment n ON n.portal_id = $1 AND n.id = w.enrollment_id AND n.completed_at IS NOT NULL
       JOIN membership m ON m.portal_id = $1 AND m.id = n.membership_id AND m.status <> 'ERASED'
       JOIN content c ON c.portal_id = $1 AND c.id = n.course_id
       JOIN content_revision r ON r.portal_id = $1 AND r.id = coalesce(n.completed_revision_id, c.published_revision_id)
       JOIN portal p ON p.id = $1
      WHERE true ${which}
      ORDER BY n.id FOR SHARE OF m
     ON CONFLICT (portal_id, enrollment_id) WHERE revoked_at IS NULL DO NOTHING
     RETURNING id, membership_id, enrollment_id, course_id, course_title`,
    [portalId, enrollmentIds, numbers],
  );
  for (const {
    id: certificateId,
    membership_id: membershipId,
    enrollment_id: enrollmentId,
    course_id: courseId,
  } of rows) {
    const payload = { certificateId, membershipId, enrollmentId, courseId };
    tx.record({ kind: 'certificate.issued', portalId, subjectId: certificateId, payload });
  }
  const notices = rows.map(({ id, membership_id, course_title: title }) => ({
    membershipId: membership_id,
    subjectId: id,
    params: { title },
  }));
  await notifyEach(tx, portalId, 'CERTIFICATE', notices);
  return rows;
}
