import type { Role } from '../../../schema/enums.ts';
import type { InternalPortalProblem } from '../../../schema/problems.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { badInput, notFound } from '../../errors.ts';
import type { Language } from '../../i18n/translate.ts';
import { idOf } from '../../ids.ts';

/** Most courses that one person can be enrolled in by an invitation. */
export const mostCourses = 50;

/** Where new people come to: looked up in the portal. */
export interface Placement {
  portalId: string;
  /** What its people call the portal. */
  portalTitle: string;
  /** The language of its mails where none is asked for. */
  language: Language;
  groupId: string | null;
  courseIds: string[];
}

export type InternalPortal = { __typename: 'InternalPortalProblem' } & InternalPortalProblem;

/** R6: people of the internal portal come from the directory. */
const internalPortal = (ctx: Ctx): InternalPortal => ({
  __typename: 'InternalPortalProblem',
  code: 'INTERNAL_PORTAL',
  message: ctx.t('invitation.directoryOnly'),
});

/**
 * Looks up where people are to come to. NOT_FOUND for a group or a published course that the portal does not have; the problem
 * for an internal portal. The caller has been authorized.
 */
export async function placementIn(
  ctx: Ctx,
  portalId: string,
  asked: { groupId?: string | null; courseIds: readonly string[]; language?: Language | null },
): Promise<Placement | InternalPortal> {
  const courseIds = [...new Set(asked.courseIds.map(idOf))];
  if (courseIds.length > mostCourses) throw badInput('input.courseIds', 'input.count', { least: 0, most: mostCourses });
  const groupId = asked.groupId ? idOf(asked.groupId) : null;
  const [found] = await read(ctx, (em) => sql<Found>(em, look, [portalId, groupId, courseIds]), [portalId]);
  if (!found) throw notFound();
  if (found.kind === 'INTERNAL') return internalPortal(ctx);
  if (!found.group_there || found.courses !== courseIds.length) throw notFound();
  return { portalId, portalTitle: found.title, language: asked.language ?? found.language, groupId, courseIds };
}

interface Found {
  kind: string;
  title: string;
  language: Language;
  group_there: boolean;
  courses: number;
}

const look = `
  SELECT p.kind, coalesce(p.title, p.name) AS title, p.language,
         $2::uuid IS NULL OR EXISTS (SELECT 1 FROM member_group g WHERE g.portal_id = $1 AND g.id = $2) AS group_there,
         (SELECT count(*)::int FROM content c WHERE c.portal_id = $1 AND c.id = ANY ($3::uuid[]) AND c.kind = 'COURSE'
             AND c.deleted_at IS NULL AND c.published_revision_id IS NOT NULL) AS courses
    FROM portal p WHERE p.id = $1`;

/** The roles that may be given; BAD_INPUT for another. */
export function roleAmong(role: Role, allowed: readonly Role[]): Role {
  if (!allowed.includes(role)) throw badInput('input.role', 'invitation.role', { roles: allowed.join(', ') });
  return role;
}
