import type { NotPublishableProblem } from '../../../schema/content.ts';
import type { ContentKind } from '../../../schema/enums.ts';
import { authorize } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import type { Tx } from '../../db/write.ts';
import { notFound } from '../../errors.ts';
import { Refusal, refusable } from '../../refusal.ts';
import { optionalTextOf } from '../../text.ts';
import { completeAfterPublishing } from '../learning/completeAfterPublishing.ts';
import { Content } from './Content.entity.ts';
import { ContentRevision } from './ContentRevision.entity.ts';
import { canAuthor } from './content.policy.ts';
import { contentById } from './contentById.ts';
import { publishObstacles } from './publishObstacles.ts';

export interface Published {
  content: Content;
  /** The newest published revision. */
  revision: ContentRevision;
  /** Whether it was published before, since the draft says nothing new. */
  alreadyPublished: boolean;
}

/** A refused publication. */
export type NotPublishable = { __typename: 'NotPublishableProblem' } & NotPublishableProblem;

interface Locked {
  title: string;
  draft_revision_id: string | null;
  published_revision_id: string;
  last_number: number;
}

/**
 * Publishes the draft of a course or test as its next revision, which never changes from then on; in a fixed number of
 * statements, however much it holds. Without a draft, or with one that says the same as the newest revision (it is then thrown
 * away), the answer is that revision: a repeated request has no second effect. Problem: something keeps the draft from being
 * published. `note`: at most 1,000 characters.
 */
export function publishContent(
  ctx: Ctx,
  id: string,
  kind: ContentKind,
  note?: string | null,
): Promise<Published | NotPublishable> {
  return refusable<Published, NotPublishable>(async () => {
    const { portalId, id: contentId } = await contentById(ctx, id, kind);
    authorize(ctx, portalId, canAuthor);
    const said = optionalTextOf(note, 'note', 1000);
    return write(ctx, { portal: portalId }, async (tx) => {
      const locked = await lock(tx, portalId, contentId);
      const { revisionId, alreadyPublished } = await publish(ctx, tx, {
        portalId,
        contentId,
        kind,
        locked,
        note: said,
      });
      const content = await tx.em.findOneOrFail(Content, { portalId, id: contentId });
      const revision = await tx.em.findOneOrFail(ContentRevision, { portalId, id: revisionId });
      return { content, revision, alreadyPublished };
    });
  });
}

async function lock(tx: Tx, portalId: string, contentId: string): Promise<Locked> {
  const [row] = await tx.sql<Locked>(
    `SELECT title, draft_revision_id, published_revision_id, last_number
       FROM content WHERE portal_id = $1 AND id = $2 AND deleted_at IS NULL FOR NO KEY UPDATE`,
    [portalId, contentId],
  );
  if (!row) throw notFound();
  return row;
}

interface Publication {
  portalId: string;
  contentId: string;
  kind: ContentKind;
  locked: Locked;
  note: string | null;
}

async function publish(
  ctx: Ctx,
  tx: Tx,
  { portalId, contentId, kind, locked, note }: Publication,
): Promise<{ revisionId: string; alreadyPublished: boolean }> {
  const { draft_revision_id: draftId, published_revision_id: formerId } = locked;
  if (!draftId) return { revisionId: formerId, alreadyPublished: true };
  const obstacles = await publishObstacles(ctx, tx, { portalId, revisionId: draftId, kind });
  if (obstacles.length > 0) {
    const problem = { code: 'NOT_PUBLISHABLE', message: ctx.t('content.notPublishable'), obstacles };
    throw new Refusal<NotPublishable>({ __typename: 'NotPublishableProblem', ...problem });
  }
  const { hash, same } = await compare(tx, portalId, draftId, formerId);
  if (same) {
    await tx.sql('UPDATE content SET draft_revision_id = NULL WHERE portal_id = $1 AND id = $2', [portalId, contentId]);
    await tx.sql('DELETE FROM content_revision WHERE portal_id = $1 AND id = $2', [portalId, draftId]);
    return { revisionId: formerId, alreadyPublished: true };
  }
  const number = locked.last_number + 1;
  await tx.sql(seal, [portalId, draftId, number, note, ctx.viewer?.accountId ?? null, hash]);
  await tx.sql(
    `UPDATE content SET published_revision_id = draft_revision_id, draft_revision_id = NULL, last_number = $3, updated_at = now()
      WHERE portal_id = $1 AND id = $2`,
    [portalId, contentId, number],
  );
  const payload = { contentId, contentKind: kind, title: locked.title, revision: number };
  tx.record({ kind: 'content.published', portalId, subjectId: contentId, payload });
  if (kind === 'COURSE') await completeAfterPublishing(tx, portalId, contentId, formerId);
  return { revisionId: draftId, alreadyPublished: false };
}

/** The draft's hash, and whether the draft says the same as the newest revision: also in what the hash names by root objects. */
async function compare(
  tx: Tx,
  portalId: string,
  draftId: string,
  formerId: string | null,
): Promise<{ hash: string; same: boolean }> {
  const [row] = await tx.sql<{ hash: string; same: boolean | null }>(
    `WITH draft AS MATERIALIZED (SELECT revision_hash($1, $2) AS hash)
     SELECT draft.hash, former.content_hash = draft.hash
            AND ARRAY (SELECT competency_id FROM content_competency WHERE portal_id = $1 AND revision_id = $2 ORDER BY 1)
              = ARRAY (SELECT competency_id FROM content_competency WHERE portal_id = $1 AND revision_id = $3 ORDER BY 1)
            AND ARRAY (SELECT test_id FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND kind = 'TEST' ORDER BY position)
              = ARRAY (SELECT test_id FROM course_item WHERE portal_id = $1 AND revision_id = $3 AND kind = 'TEST' ORDER BY position)
            AS same
       FROM draft LEFT JOIN content_revision former ON former.portal_id = $1 AND former.id = $3`,
    [portalId, draftId, formerId],
  );
  return { hash: row?.hash ?? '', same: row?.same ?? false };
}

/** Numbers the draft and writes what others ask of a published revision without reading all of it: hash, files, counts. */
const seal = `
  UPDATE content_revision r
     SET number = $3, note = $4, published_by = $5, published_at = now(), content_hash = $6,
         all_files = ARRAY (
           SELECT unnest(r.files) UNION
           SELECT unnest(i.files) FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = $2 UNION
           SELECT i.file_sha256 FROM course_item i WHERE i.portal_id = $1 AND i.revision_id = $2 AND i.file_sha256 IS NOT NULL UNION
           SELECT unnest(q.files) FROM question q WHERE q.portal_id = $1 AND q.revision_id = $2
           ORDER BY 1),
         lessons = counted.lessons, materials = counted.materials, tests = counted.tests, questions = counted.questions
    FROM (SELECT count(*) FILTER (WHERE kind = 'LESSON') AS lessons, count(*) FILTER (WHERE kind = 'MATERIAL') AS materials,
                 count(*) FILTER (WHERE kind = 'TEST') AS tests,
                 (SELECT count(*) FROM question q WHERE q.portal_id = $1 AND q.revision_id = $2) AS questions
            FROM course_item WHERE portal_id = $1 AND revision_id = $2) AS counted
   WHERE r.portal_id = $1 AND r.id = $2`;
