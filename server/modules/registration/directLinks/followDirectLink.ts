import type { DirectLink } from '../../../../schema/directLinks.ts';
import type { DirectLinkState } from '../../../../schema/enums.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { type TargetRow, targetColumns, targetFor, targetJoin } from './targetIn.ts';

/**
 * What somebody finds who follows a direct link (R5). Without a session: sign in, the same for every address, so that nobody
 * learns what is there (P6). A member: where it leads. One who waits for approval: that. Everybody else: NOT_FOUND.
 */
export async function followDirectLink(ctx: Ctx, id: string): Promise<DirectLink> {
  const { viewer } = ctx;
  const answer = (state: DirectLinkState, target: DirectLink['target'] = null): DirectLink => ({
    state,
    message: ctx.t(`registration.direct.${state}`),
    target,
  });
  if (!viewer) return answer('SIGN_IN');
  const waiting = viewer.memberships.filter(({ status }) => status === 'AWAITING_APPROVAL');
  const portals = [...viewer.portalIds, ...waiting.map(({ portalId }) => portalId)];
  const [row] = await read(ctx, (em) => sql<TargetRow>(em, inPortals, [portals, idOf(id)]), portals);
  if (!row) throw notFound();
  if (!viewer.portalIds.includes(row.portal_id)) return answer('WAITING');
  const target = targetFor(viewer, row);
  if (!target) throw notFound();
  return answer('OPEN', target);
}

const inPortals = `
  SELECT ${targetColumns} FROM content c ${targetJoin}
   WHERE c.portal_id = ANY ($1::uuid[]) AND c.id = $2 AND c.deleted_at IS NULL`;
