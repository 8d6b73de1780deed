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

const obstacles = `
  SELECT item_id, code, title FROM (
    SELECT 0 AS position, NULL::uuid AS item_id, 'EMPTY' AS code, '' AS title
     WHERE NOT EXISTS (SELECT 1 FROM course_item WHERE portal_id = $1 AND revision_id = $2)
       AND NOT EXISTS (SELECT 1 FROM question WHERE portal_id = $1 AND revision_id = $2)
    UNION ALL
    SELECT i.position, i.id, CASE WHEN t.deleted_at IS NULL THEN 'TEST_NOT_PUBLISHED' ELSE 'TEST_DELETED' END, i.title
      FROM course_item i JOIN content t ON t.portal_id = i.portal_id AND t.id = i.test_id
     WHERE i.portal_id = $1 AND i.revision_id = $2 AND i.kind = 'TEST'
       AND (t.published_revision_id IS NULL OR t.deleted_at IS NOT NULL)
    UNION ALL
    SELECT DISTINCT shown.position, shown.id, 'FILE_MISSING', shown.title
      FROM (SELECT 0 AS position, NULL::uuid AS id, title, files FROM content_revision WHERE portal_id = $1 AND id = $2
            UNION ALL SELECT position, id, title, files FROM course_item WHERE portal_id = $1 AND revision_id = $2
            UNION ALL SELECT position, id, coalesce(title, position::text), files FROM question WHERE portal_id = $1 AND revision_id = $2
           ) AS shown
      CROSS JOIN LATERAL unnest(shown.files) AS picture (sha256)
      LEFT JOIN file f ON f.portal_id = $1 AND f.sha256 = picture.sha256
     WHERE f.sha256 IS NULL
  ) AS found ORDER BY position, code LIMIT 100`;
