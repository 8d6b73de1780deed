import type { ContentKind } from '../../../schema/enums.ts';
import type { TransferPreview, TransferPreviewItem, TransferPreviewTarget } from '../../../schema/transferPreview.ts';
import type { StartTransferInput } from '../../../schema/transfers.ts';
import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { withDates } from '../../db/withDates.ts';
import { checkOrderSize } from './checkOrderSize.ts';
import { transferSources } from './transferSources.ts';

interface Pinned extends TransferPreviewItem {
  revisionId: string | null;
  rootId: string;
  extraCopy: boolean;
}

/**
 * What an order would do, without doing it: the revisions it would pin, and for each portal what is there, added and matched
 * (T3, T9). Two statements beside those that find what is named, however many portals. As `startTransfer`: NOT_FOUND, FORBIDDEN
 * for others than moderators of the internal portal (P6).
 */
export async function transferPreview(ctx: Ctx, input: StartTransferInput): Promise<TransferPreview> {
  requireViewer(ctx);
  checkOrderSize(input);
  const { portalId, targetIds, items } = await transferSources(ctx, input);
  const asked = [items.map(({ id }) => id), items.map(({ extraCopy }) => extraCopy)];
  return read(
    ctx,
    async (em) => {
      const pinned = await sql<Pinned>(em, itemsSql, [portalId, ...asked]);
      const ready = pinned.filter(({ revisionId }) => revisionId !== null);
      const targets = await sql<TransferPreviewTarget>(em, targetsSql, [
        portalId,
        targetIds,
        ready.map(({ revisionId }) => revisionId),
        ready.map(({ sourceId }) => sourceId),
        ready.map(({ rootId }) => rootId),
        ready.map(({ kind }) => kind satisfies ContentKind),
        ready.map(({ requested }) => requested),
        ready.map(({ extraCopy }) => extraCopy),
      ]);
      return { items: withDates(pinned, ['publishedAt']), targets };
    },
    [portalId, ...targetIds],
  );
}

const itemsSql = `
  WITH asked AS (
    SELECT c.id, true AS requested, a.extra_copy
      FROM unnest($2::uuid[], $3::boolean[]) AS a (id, extra_copy) JOIN content c ON c.portal_id = $1 AND c.id = a.id),
  along AS (
    SELECT DISTINCT test.id, false AS requested, false AS extra_copy
      FROM asked JOIN content course ON course.portal_id = $1 AND course.id = asked.id AND course.kind = 'COURSE'
      JOIN course_item part ON part.portal_id = $1 AND part.revision_id = course.published_revision_id AND part.kind = 'TEST'
      JOIN content test ON test.portal_id = $1 AND test.id = part.test_id
     WHERE NOT EXISTS (SELECT 1 FROM asked named WHERE named.id = test.id AND NOT named.extra_copy))
  SELECT c.kind, c.id AS "sourceId", coalesce(r.title, c.title) AS title, w.requested, w.extra_copy AS "extraCopy", r.number AS revision,
         r.published_at AS "publishedAt", c.draft_revision_id IS NOT NULL AS "hasDraft", coalesce(r.lessons, 0) AS lessons,
         coalesce(r.materials, 0) AS materials, coalesce(r.tests, 0) AS tests, coalesce(r.questions, 0) AS questions,
         coalesce(cardinality(r.all_files), 0) AS files, r.id AS "revisionId", coalesce(c.origin_id, c.id) AS "rootId"
    FROM (SELECT * FROM asked UNION ALL SELECT * FROM along) AS w
    JOIN content c ON c.portal_id = $1 AND c.id = w.id
    LEFT JOIN content_revision r ON r.portal_id = $1 AND r.id = c.published_revision_id
   ORDER BY w.requested DESC, c.kind, title`;

/** Tests come along only with a course that is copied; competencies are matched as addCatalogue.ts does it. */
const targetsSql = `
  WITH target AS (SELECT id FROM unnest($2::uuid[]) AS t (id)),
  part AS MATERIALIZED (
    SELECT * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::boolean[], $8::boolean[])
      AS p (revision_id, source_id, root_id, kind, requested, extra_copy)),
  found AS MATERIALIZED (
    SELECT target.id AS target_id, part.*, copy.id AS copy_id, copy.title AS copy_title
      FROM target CROSS JOIN part
      LEFT JOIN content copy ON NOT part.extra_copy AND copy.portal_id = target.id AND copy.origin_id = part.root_id
                            AND NOT copy.extra_copy AND copy.deleted_at IS NULL),
  sent AS MATERIALIZED (
    SELECT f.target_id, f.revision_id FROM found f WHERE f.requested AND f.copy_id IS NULL
    UNION
    SELECT course.target_id, f.revision_id
      FROM found course JOIN course_item i ON i.portal_id = $1 AND i.revision_id = course.revision_id AND i.kind = 'TEST'
      JOIN found f ON f.target_id = course.target_id AND f.source_id = i.test_id AND NOT f.requested
     WHERE course.requested AND course.kind = 'COURSE' AND course.copy_id IS NULL),
  skill AS MATERIALIZED (
    SELECT s.target_id, c.title, EXISTS (SELECT 1 FROM competency mine WHERE mine.portal_id = s.target_id
             AND (mine.origin_id = coalesce(c.origin_id, c.id) OR mine.title_key = c.title_key)) AS is_there
      FROM (SELECT DISTINCT sent.target_id, used.competency_id FROM sent
              JOIN content_competency used ON used.portal_id = $1 AND used.revision_id = sent.revision_id) AS s
      JOIN competency c ON c.portal_id = $1 AND c.id = s.competency_id),
  lacking AS MATERIALIZED (
    SELECT DISTINCT sent.target_id, shown.sha256
      FROM sent JOIN content_revision r ON r.portal_id = $1 AND r.id = sent.revision_id
      CROSS JOIN unnest(r.all_files) AS shown (sha256)
     WHERE NOT EXISTS (SELECT 1 FROM file WHERE file.portal_id = sent.target_id AND file.sha256 = shown.sha256)),
  skills AS (
    SELECT target_id, (count(*) FILTER (WHERE NOT is_there))::int AS added, (count(*) FILTER (WHERE is_there))::int AS matched,
           (array_agg(title ORDER BY title) FILTER (WHERE NOT is_there))[1:20] AS added_titles,
           (array_agg(title ORDER BY title) FILTER (WHERE is_there))[1:20] AS matched_titles
      FROM skill GROUP BY target_id),
  items AS (
    SELECT target_id, (count(*) FILTER (WHERE copy_id IS NULL))::int AS copied,
           coalesce(json_agg(json_build_object('sourceId', source_id, 'targetPortalId', target_id, 'copyId', copy_id,
             'title', copy_title) ORDER BY copy_title) FILTER (WHERE copy_id IS NOT NULL), '[]') AS there
      FROM found WHERE requested GROUP BY target_id),
  files AS (SELECT target_id, count(*)::int AS added FROM lacking GROUP BY target_id)
  SELECT target.id AS "portalId", coalesce(items.copied, 0) AS copied, coalesce(items.there, '[]') AS "alreadyThere",
         coalesce(skills.added, 0) AS "competenciesAdded", coalesce(skills.matched, 0) AS "competenciesMatched",
         coalesce(skills.added_titles, '{}') AS "addedTitles", coalesce(skills.matched_titles, '{}') AS "matchedTitles",
         coalesce(files.added, 0) AS "filesAdded"
    FROM target
    LEFT JOIN items ON items.target_id = target.id
    LEFT JOIN skills ON skills.target_id = target.id
    LEFT JOIN files ON files.target_id = target.id
   ORDER BY target.id`;
