import { type RawQueryFragment, raw } from '@mikro-orm/postgresql';
import { likePattern } from '../../text.ts';
import type { VisibleMembers } from '../members/visibleMembers.ts';

/**
 * The ids of a portal's members in sight as a sub-select, for lists of what they have: those of the groups that the viewer heads
 * (others than oneself), narrowed to a group and those below it, and to names or addresses that contain a text. Undefined when
 * that is everybody.
 */
export function membersInSight(
  portalId: string,
  scope: VisibleMembers,
  groupId: string | null,
  search?: string | null,
): RawQueryFragment | undefined {
  const like = search?.trim() ? likePattern(search) : null;
  if (scope.all && !groupId && !like) return undefined;
  const conditions = ['portal_id = ?'];
  const parameters: unknown[] = [portalId];
  if (!scope.all) {
    conditions.push('group_id = ANY (?::uuid[]) AND id <> ?');
    parameters.push(`{${scope.groups.join(',')}}`, scope.self);
  }
  if (groupId) {
    conditions.push(`group_id IN (
      WITH RECURSIVE below AS (
        SELECT id FROM member_group WHERE portal_id = ? AND id = ?
        UNION SELECT g.id FROM member_group g JOIN below ON g.parent_id = below.id WHERE g.portal_id = ?)
      SELECT id FROM below)`);
    parameters.push(portalId, groupId, portalId);
  }
  if (like) {
    // Names are kept in lower case, and LIKE is several times as fast as ILIKE.
    conditions.push('(name_key LIKE ? OR email ILIKE ?)');
    parameters.push(like.toLowerCase(), like);
  }
  return raw(`(SELECT id FROM membership WHERE ${conditions.join(' AND ')})`, parameters);
}
