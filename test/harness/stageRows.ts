import type pg from 'pg';
import type { Place } from './stage.ts';

/** What the rows of people and learning hang on, in one place. */
export interface StageRows {
  groupId: string;
  /** A learner of the place. */
  membershipId: string;
  linkId: string;
  enrollmentId: string;
  attemptId: string;
  regradeId: string;
  certificateId: string;
}

/** Puts a row into every table of people and learning that the API has not filled, past the API. */
export async function stageRows(
  superuser: pg.Pool,
  place: Pick<Place, 'portalId' | 'courseId' | 'testId' | 'competencyId'>,
  account: { accountId: string; email: string },
): Promise<StageRows> {
  const { portalId, courseId, testId, competencyId } = place;
  const { rows } = await superuser.query(
    `WITH grouped AS (INSERT INTO member_group (portal_id, name) VALUES ($1, 'North') RETURNING id),
          person AS (INSERT INTO membership (portal_id, account_id, role, status, email, name, group_id)
                     SELECT $1, $5, 'LEARNER', 'ACTIVE', $6, 'A learner', id FROM grouped RETURNING id),
          head AS (INSERT INTO group_head (portal_id, group_id, membership_id) SELECT $1, grouped.id, person.id FROM grouped, person),
          settings AS (INSERT INTO portal_settings (portal_id) VALUES ($1)),
          terms AS (INSERT INTO portal_terms (portal_id, version, html) VALUES ($1, 1, '<p>Be kind.</p>') RETURNING version),
          agreed AS (INSERT INTO consent (portal_id, membership_id, terms_version) SELECT $1, person.id, version FROM person, terms),
          invited AS (INSERT INTO invitation (portal_id, email, role, language, source, group_id, token_hash, expires_at)
                      SELECT $1, 'invited-' || gen_random_uuid() || '@people.example', 'LEARNER', 'en', 'INVITATION', id,
                             sha256(gen_random_uuid()::text::bytea), now() + interval '30 days' FROM grouped RETURNING id),
          offered AS (INSERT INTO invitation_course (portal_id, invitation_id, course_id) SELECT $1, id, $2 FROM invited),
          imported AS (INSERT INTO member_import (portal_id, file_sha256, file_name, dry_run, create_groups, course_ids, language,
                                                  send_mails, state, finished_at, ordered_by)
                       VALUES ($1, repeat('0', 64), 'people.csv', true, false, '{}', 'en', false, 'COMPLETED', now(), $5) RETURNING id),
          read AS (INSERT INTO member_import_row (portal_id, import_id, line, email, outcome)
                   SELECT $1, id, 2, 'imported@people.example', 'ACCEPTED' FROM imported),
          link AS (INSERT INTO registration_link (portal_id, token_hash, revoked_at)
                   VALUES ($1, sha256(gen_random_uuid()::text::bytea), now()) RETURNING id),
          asked AS (INSERT INTO registration (portal_id, link_id, token_hash, email, name, language)
                    SELECT $1, id, sha256(gen_random_uuid()::text::bytea), 'somebody@people.example', 'Somebody', 'en' FROM link),
          given AS (INSERT INTO registration_link_course (portal_id, link_id, course_id) SELECT $1, id, $2 FROM link),
          open AS (INSERT INTO content_settings (portal_id, content_id) VALUES ($1, $2)),
          rule AS (INSERT INTO group_course (portal_id, group_id, course_id) SELECT $1, id, $2 FROM grouped),
          enrolled AS (INSERT INTO enrollment (portal_id, membership_id, course_id, source, state, completed_at)
                       SELECT $1, id, $2, 'MODERATOR', 'COMPLETED', now() FROM person RETURNING id),
          done AS (INSERT INTO item_progress (portal_id, enrollment_id, item_id, done_at)
                   SELECT $1, enrolled.id, i.id, now() FROM enrolled, course_item i, content c
                    WHERE c.portal_id = $1 AND c.id = $2 AND i.portal_id = $1 AND i.revision_id = c.published_revision_id),
          tried AS (INSERT INTO attempt (portal_id, membership_id, test_id, revision_id, number, state, seed, submitted_at, submitted_by, graded_at)
                    SELECT $1, person.id, c.id, c.published_revision_id, 1, 'GRADED', 1, now(), 'LEARNER', now()
                      FROM person, content c WHERE c.portal_id = $1 AND c.id = $3 RETURNING id),
          answered AS (INSERT INTO answer (portal_id, attempt_id, question_id)
                       SELECT $1, tried.id, q.id FROM tried, question q, content c
                        WHERE c.portal_id = $1 AND c.id = $3 AND q.portal_id = $1 AND q.revision_id = c.published_revision_id),
          told AS (INSERT INTO notice (portal_id, membership_id, kind, subject_id, params, mail_due)
                   SELECT $1, id, 'ENROLLED', $2, '{"title": "Course"}', false FROM person),
          regraded AS (INSERT INTO grade_change (portal_id, attempt_id, cause, points_before, points_after)
                       SELECT $1, id, 'CORRECTED', 0, 1 FROM tried),
          corrected AS (INSERT INTO grading_key (portal_id, test_id, question_id)
                        SELECT $1, $3, gen_random_uuid()),
          anew AS (INSERT INTO regrade (portal_id, test_id, question_ids, annulled_ids, reinstated_ids, reason, state, completed_at)
                   VALUES ($1, $3, '{}', '{}', '{}', 'Staged', 'COMPLETED', now()) RETURNING id),
          more AS (INSERT INTO allowance (portal_id, membership_id, test_id) SELECT $1, id, $3 FROM person),
          shown AS (INSERT INTO evidence (portal_id, membership_id, competency_id, attempt_id)
                    SELECT $1, person.id, $4, tried.id FROM person, tried),
          merged AS (INSERT INTO account_merge (portal_id, membership_id, kept_account_id, gone_account_id, plan)
                     SELECT $1, id, $5, gen_random_uuid(), '{"portals": []}' FROM person),
          certified AS (INSERT INTO certificate (portal_id, number, membership_id, enrollment_id, course_id, revision_number,
                                                 person_name, course_title, portal_title, language)
                        SELECT $1, gen_random_uuid()::text, person.id, enrolled.id, $2, 1, 'A learner', 'Course', 'Portal', 'en'
                          FROM person, enrolled RETURNING id)
     SELECT grouped.id AS "groupId", person.id AS "membershipId", link.id AS "linkId", enrolled.id AS "enrollmentId",
            tried.id AS "attemptId", anew.id AS "regradeId", certified.id AS "certificateId"
       FROM grouped, person, link, enrolled, tried, certified, anew`,
    [portalId, courseId, testId, competencyId, account.accountId, account.email],
  );
  return rows[0] as StageRows;
}
