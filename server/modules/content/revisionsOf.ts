import type { ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import type { Ctx } from '../../context.ts';
import { edgePage } from '../../edgePage.ts';
import { ContentRevision } from './ContentRevision.entity.ts';

/** The published revisions of a course or test, newest first; one statement for all contents of a level. */
export function revisionsOf(
  ctx: Ctx,
  args: PageArgs,
  content: { portalId: string; id: string },
): Promise<ConnectionShape<ContentRevision>> {
  const placeOf = (revision: ContentRevision) => revision.number ?? 0;
  const list = {
    entity: ContentRevision,
    table: 'content_revision',
    parent: 'content_id',
    order: 'number',
    direction: 'desc',
  } as const;
  return edgePage(ctx, args, { ...list, placeOf }, content);
}
