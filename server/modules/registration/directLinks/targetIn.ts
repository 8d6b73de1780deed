import type { DirectLinkTarget } from '../../../../schema/directLinks.ts';
import type { ContentKind } from '../../../../schema/enums.ts';
import { moderates, type Viewer, type ViewerMembership } from '../../../auth/viewer.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';

/** A course or test with what its readers may know of it. */
export interface TargetRow {
  portal_id: string;
  id: string;
  kind: ContentKind;
  /** Null while it was never published. */
  published_title: string | null;
  title: string;
}

/** Columns and joins of a target, from `content c`. */
export const targetColumns = 'c.portal_id, c.id, c.kind, c.title, r.title AS published_title';
export const targetJoin =
  'LEFT JOIN content_revision r ON r.portal_id = c.portal_id AND r.id = c.published_revision_id';

/** The target as a member may see it; null for what is not published, but for those who write it (L4). */
export function targetFor(viewer: Viewer, row: TargetRow | undefined): DirectLinkTarget | null {
  if (!row) return null;
  const title = row.published_title ?? (moderates(viewer, row.portal_id) ? row.title : null);
  return title === null ? null : { portalId: row.portal_id, kind: row.kind, id: row.id, title };
}

/** Where a person wanted to go in a portal (R5); null while the portal is not open to the person, or when it is not there any more. */
export async function targetIn(
  ctx: Ctx,
  { portalId }: Pick<ViewerMembership, 'portalId'>,
  contentId: string | null,
): Promise<DirectLinkTarget | null> {
  if (!contentId || !ctx.viewer?.portalIds.includes(portalId)) return null;
  const text = `SELECT ${targetColumns} FROM content c ${targetJoin} WHERE c.portal_id = $1 AND c.id = $2 AND c.deleted_at IS NULL`;
  const [row] = await read(ctx, (em) => sql<TargetRow>(em, text, [portalId, contentId]));
  return targetFor(ctx.viewer, row);
}
