import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { Ctx } from '../../../context.ts';
import { type EdgeParent, edgePage } from '../../../edgePage.ts';
import { CourseItem } from '../CourseItem.entity.ts';

/** All but the HTML of lessons, which may be long; it is loaded where it is asked for (lessonText). */
const columns =
  'portal_id, revision_id, id, origin_id, position, kind, title, file_sha256, file_name, test_id, opens_after_item_id, opens_at, read_rule, read_seconds';

/** A page of a revision's items in their order; one statement for all revisions of a level. */
export function courseItemsOf(ctx: Ctx, args: PageArgs, revision: EdgeParent): Promise<ConnectionShape<CourseItem>> {
  const placeOf = (item: CourseItem) => item.position;
  const list = { entity: CourseItem, table: 'course_item', parent: 'revision_id', order: 'position', columns } as const;
  return edgePage(ctx, args, { ...list, direction: 'asc', placeOf }, revision);
}
