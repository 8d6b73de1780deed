import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { invalidInput } from '../courses/invalidInput.ts';
import { markupNotes } from '../markupNotes.ts';
import { portalReferences } from '../portalReferences.ts';
import { sanitizeRichText } from '../richText/sanitizeRichText.ts';

/** A description as it is stored. */
export interface Description {
  html: string;
  /** SHA-256 of each picture. */
  files: string[];
  notes: MarkupNote[];
}

/** Most bytes of a description's HTML. */
const mostBytes = 100 * 1024;

/**
 * Reads a description: cleaned, with pictures of this portal. Links into the portal are not possible in it, since only lessons
 * and questions have rows for them (content_link). Refused: more than 100 kB.
 */
export async function descriptionOf(ctx: Ctx, tx: Tx, portalId: string, given: string): Promise<Description> {
  if (Buffer.byteLength(given) > mostBytes) throw tooLarge(ctx);
  const { files } = await portalReferences(tx.sql, portalId, given);
  const cleaned = sanitizeRichText(given, { allowsFile: (sha256) => files.has(sha256), allowsTarget: () => false });
  if (Buffer.byteLength(cleaned.html) > mostBytes) throw tooLarge(ctx);
  return { html: cleaned.html.trim(), files: cleaned.files, notes: markupNotes(ctx, cleaned.dropped) };
}

const tooLarge = (ctx: Ctx) =>
  invalidInput(ctx, 'input.description', 'HTML_TOO_LARGE', 'content.htmlTooLarge', { kilobytes: mostBytes / 1024 });
