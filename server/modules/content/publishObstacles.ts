import type { PublishObstacle } from '../../../schema/content.ts';
import type { ContentKind } from '../../../schema/enums.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import type { MessageKey } from '../../i18n/translate.ts';

interface Row {
  item_id: string | null;
  code: 'EMPTY' | 'TEST_NOT_PUBLISHED' | 'TEST_DELETED' | 'FILE_MISSING';
  title: string;
}

/** What keeps a draft from being published, in the order of its items, at most 100; one statement. */
export async function publishObstacles(
  ctx: Ctx,
  tx: Tx,
  draft: { portalId: string; revisionId: string; kind: ContentKind },
): Promise<PublishObstacle[]> {
  const rows = await tx.sql<Row>(obstacles, [draft.portalId, draft.revisionId]);
  return rows.map(({ item_id, code, title }) => ({
    itemId: item_id,
    code,
    message: ctx.t(messageOf(code, draft.kind), { title }),
  }));
}

function messageOf(code: Row['code'], kind: ContentKind): MessageKey {
  return code === 'EMPTY' ? `content.obstacle.EMPTY_${kind}` : `content.obstacle.${code}`;
}

// Tests and files are looked up by whole keys in sub-selects: the planner takes a revision for one row, and its joins would
// compare every row with every other.
const obstacles = `
  SELECT item_id, code, title FROM (
    SELECT 0 AS position, NULL::uuid AS item_id, 'EMPTY' AS code, '' AS title
     WHERE NOT EXISTS (SELECT 1 FROM course_item WHERE portal_id = $1 AND revision_id = $2)
       AND NOT EXISTS (SELECT 1 FROM question WHERE portal_id = $1 AND revision_id = $2)
    UNION ALL
    SELECT position, id, state, title FROM (
      SELECT i.position, i.id, i.title,
             (SELECT CASE WHEN t.deleted_at IS NOT NULL THEN 'TEST_DELETED'
                          WHEN t.published_revision_id IS NULL THEN 'TEST_NOT_PUBLISHED' END
                FROM content t WHERE t.portal_id = $1 AND t.id = i.test_id) AS state
        FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = $2 AND i.kind = 'TEST'
    ) AS test WHERE state IS NOT NULL
    UNION ALL
    SELECT DISTINCT shown.position, shown.id, 'FILE_MISSING', shown.title
      FROM (SELECT 0 AS position, NULL::uuid AS id, title, files FROM content_revision WHERE portal_id = $1 AND id = $2
            UNION ALL SELECT position, id, title, files FROM course_item WHERE portal_id = $1 AND revision_id = $2
            UNION ALL SELECT position, id, coalesce(title, position::text), files FROM question WHERE portal_id = $1 AND revision_id = $2
           ) AS shown
      CROSS JOIN LATERAL unnest(shown.files) AS picture (sha256)
     WHERE (SELECT f.sha256 FROM file f WHERE f.portal_id = $1 AND f.sha256 = picture.sha256) IS NULL
  ) AS found ORDER BY position, code LIMIT 100`;
