import { raw } from '@mikro-orm/postgresql';
import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { membershipIn } from '../../../auth/viewer.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { ContentRevision } from '../../content/ContentRevision.entity.ts';
import { type LearnerCourseRow, learnerCourseLoader } from './learnerCourseById.ts';

/** The courses of a portal in which its members may enrol by themselves, by title. NOT_FOUND for others than members. */
export async function openCourses(
  ctx: Ctx,
  args: PageArgs & { portalId: string },
): Promise<ConnectionShape<LearnerCourseRow>> {
  const portalId = idOf(args.portalId);
  if (!membershipIn(requireViewer(ctx), portalId)) throw notFound();
  const open = raw(
    `(SELECT c.published_revision_id FROM content_settings s
        JOIN content c ON c.portal_id = s.portal_id AND c.id = s.content_id AND c.kind = 'COURSE' AND c.deleted_at IS NULL
       WHERE s.portal_id = ? AND s.self_enrollment)`,
    [portalId],
  );
  // Ordered by what is published: the title of a draft is not to be guessed from its place.
  const found = await page(ctx, args, {
    entity: ContentRevision,
    where: { portalId, id: { $in: open as never } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    portals: [portalId],
  });
  const shown = await learnerCourseLoader(ctx).loadMany(found.nodes.map(({ contentId }) => contentId));
  const edges = found.edges.flatMap(({ cursor }, n) => {
    const node = shown[n];
    // One that was closed between the two statements.
    if (node instanceof Error) throw node;
    return node ? [{ node, cursor }] : [];
  });
  return { ...found, edges, nodes: edges.map(({ node }) => node) };
}
