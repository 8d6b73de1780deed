import type { ContentKind } from '../../../schema/enums.ts';
import type { Tx } from '../../db/write.ts';

/**
 * Why rows are copied:
 * DRAFT – a new draft after a published revision: ids stay, so that clients' ids go on meaning the same thing.
 * DUPLICATE – new content of its own in the same portal: new ids, no origin.
 * TRANSFER – a copy in another portal: new ids, and every row knows its root object (T8).
 */
export type CopyPurpose = 'DRAFT' | 'DUPLICATE' | 'TRANSFER';

export interface RevisionCopy {
  purpose: CopyPurpose;
  kind: ContentKind;
  from: { portalId: string; revisionId: string };
  to: { portalId: string; revisionId: string };
}

const newId = { DRAFT: 's.id', DUPLICATE: 'new_id()', TRANSFER: 'new_id()' };
const origin = { DRAFT: 's.origin_id', DUPLICATE: 'NULL::uuid', TRANSFER: 'coalesce(s.origin_id, s.id)' };

/** In another portal a course's test is the canonical copy of that test's root object; in the same portal it is the test. */
const sameTest = { id: 's.test_id', join: '' };
const testOf = {
  DRAFT: sameTest,
  DUPLICATE: sameTest,
  TRANSFER: {
    id: 'copy.id',
    join: `LEFT JOIN content test ON test.portal_id = $1 AND test.id = s.test_id
           LEFT JOIN content copy ON copy.portal_id = $3 AND copy.origin_id = coalesce(test.origin_id, test.id)
                                 AND NOT copy.extra_copy AND copy.deleted_at IS NULL`,
  },
};

/**
 * Copies the items or questions, and the competencies, of a revision by one set-based statement, however many there are. The
 * target revision's row must exist. Links are rows of their own: `copyLinks`, once all targets are there.
 */
export async function copyRevision(tx: Tx, { purpose, kind, from, to }: RevisionCopy): Promise<void> {
  // Nothing is RETURNed: reading the new rows back would check each of them against row-level security once more.
  const parts = kind === 'TEST' ? questions(purpose) : purpose === 'DRAFT' ? sameItems : items(purpose);
  await tx.sql(`WITH ${parts} ${competencies(purpose)}`, [from.portalId, from.revisionId, to.portalId, to.revisionId]);
}

/** A draft keeps the ids of its items, so nothing needs to be remapped. */
const sameItems = `
  items AS (
    INSERT INTO course_item (portal_id, revision_id, id, origin_id, position, kind, title, html, file_sha256, file_name,
                             test_id, opens_after_item_id, opens_at, read_rule, read_seconds, files)
    SELECT $3, $4, s.id, s.origin_id, s.position, s.kind, s.title, s.html, s.file_sha256, s.file_name, s.test_id,
           s.opens_after_item_id, s.opens_at, s.read_rule, s.read_seconds, s.files
      FROM course_item s WHERE s.portal_id = $1 AND s.revision_id = $2 ORDER BY s.position)`;

const items = (purpose: CopyPurpose): string => `
  map AS MATERIALIZED (
    SELECT s.id, ${newId[purpose]} AS copy_id FROM course_item s WHERE s.portal_id = $1 AND s.revision_id = $2),
  items AS (
    INSERT INTO course_item (portal_id, revision_id, id, origin_id, position, kind, title, html, file_sha256, file_name,
                             test_id, opens_after_item_id, opens_at, read_rule, read_seconds, files)
    SELECT $3, $4, own.copy_id, ${origin[purpose]}, s.position, s.kind, s.title, s.html, s.file_sha256, s.file_name,
           ${testOf[purpose].id}, after.copy_id, s.opens_at, s.read_rule,
           s.read_seconds, s.files
      FROM course_item s JOIN map own ON own.id = s.id LEFT JOIN map after ON after.id = s.opens_after_item_id
           ${testOf[purpose].join}
     WHERE s.portal_id = $1 AND s.revision_id = $2 ORDER BY s.position)`;

const questions = (purpose: CopyPurpose): string => `
  questions AS (
    INSERT INTO question (portal_id, revision_id, id, origin_id, position, kind, title, stem, points, shuffle, feedback, answers, files)
    SELECT $3, $4, ${newId[purpose]}, ${origin[purpose]}, s.position, s.kind, s.title, s.stem, s.points, s.shuffle,
           s.feedback, s.answers, s.files
      FROM question s WHERE s.portal_id = $1 AND s.revision_id = $2 ORDER BY s.position)`;

/** T3: in another portal the competency of the same origin, else the one of the same title; it was added before if neither was there. */
function competencies(purpose: CopyPurpose): string {
  const insert = 'INSERT INTO content_competency (portal_id, revision_id, competency_id)';
  const used = 'content_competency s WHERE s.portal_id = $1 AND s.revision_id = $2';
  if (purpose !== 'TRANSFER') return `${insert} SELECT $3, $4, s.competency_id FROM ${used}`;
  return `${insert}
    SELECT DISTINCT $3::uuid, $4::uuid, coalesce(by_origin.id, by_title.id)
      FROM (SELECT c.title_key, coalesce(c.origin_id, c.id) AS root_id
              FROM competency c WHERE c.portal_id = $1 AND c.id IN (SELECT s.competency_id FROM ${used})) AS needed
      LEFT JOIN competency by_origin ON by_origin.portal_id = $3 AND by_origin.origin_id = needed.root_id
      LEFT JOIN competency by_title ON by_title.portal_id = $3 AND by_title.title_key = needed.title_key`;
}

/**
 * Copies where the links of a revision lead. Links to items of the same course are remapped to the copy's item; in another
 * portal links to courses and tests lead to the copies there, and stay open (target NULL) where there is none yet.
 * Rows are matched by position, which is unique in a revision and the same in every copy.
 */
export async function copyLinks(tx: Tx, { purpose, kind, from, to }: RevisionCopy): Promise<void> {
  const elsewhere =
    purpose === 'TRANSFER'
      ? `(SELECT c.id FROM content c WHERE c.portal_id = $3 AND c.origin_id = l.target_root_id AND NOT c.extra_copy AND c.deleted_at IS NULL)`
      : 'l.target_id';
  const rootOfItem = purpose === 'DUPLICATE' ? 'coalesce(target_copy.id, l.target_root_id)' : 'l.target_root_id';
  const owner = kind === 'COURSE' ? 'course_item' : 'question';
  await tx.sql(
    `INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
     SELECT $3, $4, owner_copy.id, l.n, l.kind,
            CASE l.kind WHEN 'ITEM' THEN ${rootOfItem} ELSE l.target_root_id END,
            CASE l.kind WHEN 'ITEM' THEN target_copy.id ELSE ${elsewhere} END
       FROM content_link l
       JOIN ${owner} owner ON (owner.portal_id, owner.revision_id, owner.id) = ($1, $2, l.owner_id)
       JOIN ${owner} owner_copy ON (owner_copy.portal_id, owner_copy.revision_id, owner_copy.position) = ($3, $4, owner.position)
       LEFT JOIN course_item target ON l.kind = 'ITEM' AND (target.portal_id, target.revision_id, target.id) = ($1, $2, l.target_id)
       LEFT JOIN course_item target_copy ON (target_copy.portal_id, target_copy.revision_id, target_copy.position) = ($3, $4, target.position)
      WHERE l.portal_id = $1 AND l.revision_id = $2`,
    [from.portalId, from.revisionId, to.portalId, to.revisionId],
  );
}
