import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import type { Draft } from '../editDraft.ts';
import { markupNotes } from '../markupNotes.ts';
import { linkRows, type PortalReferences, portalReferences, richTextOptions } from '../portalReferences.ts';
import type { LinkRow } from '../presentRichText.ts';
import { sanitizeRichText } from '../richText/sanitizeRichText.ts';
import { courseLimits } from './courseLimits.ts';
import { invalidInput } from './invalidInput.ts';

/** A lesson's text as it is stored. */
export interface ReadLesson {
  html: string;
  /** SHA-256 of each picture. */
  files: string[];
  links: LinkRow[];
  notes: MarkupNote[];
}

/**
 * Reads a lesson's HTML: cleaned, with pictures and links of this portal and items of this course; `kept` are the links that
 * its stored form has. Refused: more than 200 kB.
 */
export async function readLesson(
  ctx: Ctx,
  tx: Tx,
  draft: Draft,
  given: string,
  kept: readonly LinkRow[] = [],
): Promise<ReadLesson> {
  if (Buffer.byteLength(given) > courseLimits.lessonBytes) throw tooLarge(ctx);
  const references = await withItems(tx, draft, given, await portalReferences(tx.sql, draft.portalId, given));
  const { html, files, links, dropped } = sanitizeRichText(given, richTextOptions(references, kept));
  // Escaping makes a text longer: what is stored must be small enough to be sent back.
  if (Buffer.byteLength(html) > courseLimits.lessonBytes) throw tooLarge(ctx);
  return { html, files, links: linkRows(links, references, kept), notes: markupNotes(ctx, dropped) };
}

const tooLarge = (ctx: Ctx) =>
  invalidInput(ctx, 'input.html', 'HTML_TOO_LARGE', 'content.htmlTooLarge', {
    kilobytes: courseLimits.lessonBytes / 1024,
  });

const mentionedItem = /extramural:item\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;

/** Adds the items of the draft that the text mentions; those of other courses are not found (S13). */
async function withItems(tx: Tx, draft: Draft, given: string, found: PortalReferences): Promise<PortalReferences> {
  const ids = [...given.matchAll(mentionedItem)].map(([, id]) => id?.toLowerCase());
  if (ids.length === 0) return found;
  const rows = await tx.sql<{ id: string; root: string }>(
    `SELECT id, coalesce(origin_id, id) AS root FROM course_item
      WHERE portal_id = $1 AND revision_id = $2 AND id = ANY ($3::uuid[])`,
    [draft.portalId, draft.revisionId, [...new Set(ids)]],
  );
  return { ...found, roots: new Map([...found.roots, ...rows.map(({ id, root }) => [`ITEM/${id}`, root] as const)]) };
}

/** The links of a stored lesson. */
export const keptLinks = (tx: Tx, draft: Draft, itemId: string): Promise<LinkRow[]> =>
  tx.sql<LinkRow>(
    `SELECT n, kind, target_root_id AS "targetRootId", target_id AS "targetId" FROM content_link
      WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3`,
    [draft.portalId, draft.revisionId, itemId],
  );

/** Writes where the links of a lesson lead; those it had before are removed. */
export async function replaceLinks(tx: Tx, draft: Draft, itemId: string, links: readonly LinkRow[]): Promise<void> {
  const owner = [draft.portalId, draft.revisionId, itemId];
  await tx.sql('DELETE FROM content_link WHERE portal_id = $1 AND revision_id = $2 AND owner_id = $3', owner);
  await tx.sql(
    `INSERT INTO content_link (portal_id, revision_id, owner_id, n, kind, target_root_id, target_id)
     SELECT $1, $2, $3, link.n, link.kind, link."targetRootId", link."targetId"
       FROM jsonb_to_recordset($4::jsonb) AS link (n int, kind text, "targetRootId" uuid, "targetId" uuid)`,
    [...owner, JSON.stringify(links)],
  );
}
