import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { closedForAll } from '../../learning/closedForAll.ts';

/**
 * Everything that a portal keeps about the viewer, as one document (R11, the right to one's data): in the person's own view, so
 * that it holds no result before its time and no answer key (L4, L5). One statement. NOT_FOUND for who is no member.
 */
export async function ownData(ctx: Ctx, portalId: string): Promise<Record<string, unknown>> {
  const viewer = requireViewer(ctx);
  const portal = idOf(portalId);
  const membership = membershipIn(viewer, portal);
  if (!membership) throw notFound();
  const [row] = await read(ctx, (em) =>
    sql<{ data: Record<string, unknown> }>(em, document, [portal, membership.id, viewer.accountId]),
  );
  return row?.data ?? {};
}

/** What was chosen, in words: the ids of answers would tell which of them belong together. */
const given = `
  CASE q.kind
    WHEN 'SINGLE_CHOICE' THEN (SELECT to_jsonb(c ->> 'html') FROM jsonb_array_elements(q.answers -> 'choices') c WHERE c ->> 'id' = n.response ->> 'choice')
    WHEN 'MULTIPLE_CHOICE' THEN (SELECT jsonb_agg(c ->> 'html') FROM jsonb_array_elements(q.answers -> 'choices') c WHERE n.response -> 'choices' ? (c ->> 'id'))
    WHEN 'MATCHING' THEN (
      SELECT jsonb_agg(jsonb_build_object('prompt', p ->> 'prompt', 'answer', a ->> 'answer'))
        FROM jsonb_each_text(n.response -> 'pairs') AS joined (prompt, answer)
        JOIN jsonb_array_elements(q.answers -> 'pairs') p ON p ->> 'id' = joined.prompt
        JOIN jsonb_array_elements(q.answers -> 'pairs') a ON a ->> 'id' = joined.answer)
    WHEN 'ORDERING' THEN (
      SELECT jsonb_agg(i ->> 'html' ORDER BY placed.n)
        FROM jsonb_array_elements_text(n.response -> 'order') WITH ORDINALITY AS placed (id, n)
        JOIN jsonb_array_elements(q.answers -> 'items') i ON i ->> 'id' = placed.id)
    ELSE coalesce(n.response -> 'value', n.response -> 'text', n.response -> 'number')
  END`;

const attempts = `
  SELECT jsonb_agg(jsonb_build_object(
    'test', r.title, 'number', a.number, 'state', a.state, 'startedAt', a.started_at, 'submittedAt', a.submitted_at,
    'points', CASE WHEN shown.yes THEN a.points END, 'maxPoints', CASE WHEN shown.yes THEN a.max_points END,
    'passed', CASE WHEN shown.yes THEN a.passed END,
    'answers', (
      SELECT jsonb_agg(jsonb_build_object('question', q.stem, 'answer', ${given}, 'savedAt', n.saved_at,
                       'comment', CASE WHEN shown.yes THEN n.comment END) ORDER BY q.id)
        FROM answer n JOIN question q ON q.portal_id = n.portal_id AND q.revision_id = a.revision_id AND q.id = n.question_id
       WHERE n.portal_id = a.portal_id AND n.attempt_id = a.id)) ORDER BY a.started_at)
    FROM attempt a JOIN content_revision r ON r.portal_id = a.portal_id AND r.id = a.revision_id
    LEFT JOIN content_settings s ON s.portal_id = a.portal_id AND s.content_id = a.test_id
    CROSS JOIN LATERAL (SELECT a.state = 'GRADED' AND a.released_at IS NOT NULL AND r.review <> 'NOTHING'
                           AND (NOT r.review_after_close OR ${closedForAll}) AS yes) AS shown
   WHERE a.portal_id = $1 AND a.membership_id = $2`;

const document = `
  SELECT jsonb_build_object(
    'account', (SELECT jsonb_build_object('email', email, 'name', name, 'language', language, 'createdAt', created_at,
                       'emailProvedAt', email_proved_at) FROM account WHERE id = $3),
    'membership', (
      SELECT jsonb_build_object('portal', p.name, 'name', m.name, 'email', m.email, 'role', m.role, 'status', m.status, 'group', g.name,
                       'memberSince', m.created_at, 'lastUsedAt', m.last_used_at)
        FROM membership m JOIN portal p ON p.id = m.portal_id LEFT JOIN member_group g ON g.portal_id = $1 AND g.id = m.group_id
       WHERE m.portal_id = $1 AND m.id = $2),
    'consents', coalesce((SELECT jsonb_agg(jsonb_build_object('termsVersion', terms_version, 'givenAt', given_at, 'withdrawnAt', withdrawn_at)
                       ORDER BY terms_version) FROM consent WHERE portal_id = $1 AND membership_id = $2), '[]'),
    'courses', coalesce((
      SELECT jsonb_agg(jsonb_build_object('course', c.title, 'state', e.state, 'source', e.source, 'enrolledAt', e.enrolled_at,
                       'dueAt', e.due_at, 'startedAt', e.started_at, 'completedAt', e.completed_at, 'endedAt', e.ended_at,
                       'items', (SELECT jsonb_agg(jsonb_build_object('openedAt', i.opened_at, 'doneAt', i.done_at) ORDER BY i.opened_at)
                                   FROM item_progress i WHERE i.portal_id = $1 AND i.enrollment_id = e.id)) ORDER BY e.enrolled_at)
        FROM enrollment e JOIN content c ON c.portal_id = e.portal_id AND c.id = e.course_id
       WHERE e.portal_id = $1 AND e.membership_id = $2), '[]'),
    'attempts', coalesce((${attempts}), '[]'),
    'evidence', coalesce((
      SELECT jsonb_agg(jsonb_build_object('competency', k.title, 'givenAt', v.given_at, 'withdrawnAt', v.withdrawn_at) ORDER BY v.given_at)
        FROM evidence v JOIN competency k ON k.portal_id = v.portal_id AND k.id = v.competency_id
       WHERE v.portal_id = $1 AND v.membership_id = $2), '[]'),
    'certificates', coalesce((
      SELECT jsonb_agg(jsonb_build_object('number', number, 'course', course_title, 'name', person_name, 'issuedAt', issued_at,
                       'revokedAt', revoked_at) ORDER BY issued_at)
        FROM certificate WHERE portal_id = $1 AND membership_id = $2), '[]'),
    'notices', coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'createdAt', created_at, 'readAt', read_at) ORDER BY created_at)
                       FROM notice WHERE portal_id = $1 AND membership_id = $2), '[]')) AS data`;
