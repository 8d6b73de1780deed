import type { PublishTermsInput } from '../../../../schema/portalTerms.ts';
import type { MarkupNote } from '../../../../schema/richText.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { type InvalidInput, invalidInput } from '../../content/courses/invalidInput.ts';
import { markupNotes } from '../../content/markupNotes.ts';
import { sanitizeRichText } from '../../content/richText/sanitizeRichText.ts';
import { runsPortal } from '../runsPortal.ts';
import type { TermsRow } from './TermsRow.ts';

type Success = { __typename: 'PublishTermsSuccess'; terms: TermsRow; notes: MarkupNote[] };

/** Most bytes of the terms' HTML. */
const mostBytes = 100 * 1024;

/**
 * Publishes the next version of a portal's terms (R11); versions never change. Without pictures and links into the portal, since
 * outsiders read them. Problem: empty, or more than 100 kB.
 */
export async function publishTerms(ctx: Ctx, input: PublishTermsInput): Promise<Success | InvalidInput> {
  const { id: portalId } = await runsPortal(ctx, input.portalId);
  return refusable<Success, InvalidInput>(async () => {
    const { html, notes } = cleaned(ctx, input.html);
    return write(ctx, { portal: portalId }, async (tx) => {
      // One at a time: of two the second gets the next number.
      await tx.sql('SELECT 1 FROM portal WHERE id = $1 FOR NO KEY UPDATE', [portalId]);
      const [row] = await tx.sql<{ version: number; time: number }>(
        `INSERT INTO portal_terms (portal_id, version, html, published_by)
         SELECT $1, coalesce(max(version), 0) + 1, $2, $3 FROM portal_terms WHERE portal_id = $1
         RETURNING version, extract(epoch FROM published_at)::float8 AS time`,
        [portalId, html, requireViewer(ctx).accountId],
      );
      const version = row?.version ?? 0;
      tx.record({ kind: 'terms.published', portalId, payload: { version } });
      const terms = { portalId, version, html, publishedAt: new Date((row?.time ?? 0) * 1000) };
      return { __typename: 'PublishTermsSuccess' as const, terms, notes };
    });
  });
}

function cleaned(ctx: Ctx, given: string): { html: string; notes: MarkupNote[] } {
  const kilobytes = mostBytes / 1024;
  const tooLarge = () => invalidInput(ctx, 'input.html', 'HTML_TOO_LARGE', 'content.htmlTooLarge', { kilobytes });
  if (Buffer.byteLength(given) > mostBytes) throw tooLarge();
  const { html, dropped } = sanitizeRichText(given, { allowsFile: () => false, allowsTarget: () => false });
  if (Buffer.byteLength(html) > mostBytes) throw tooLarge();
  if (html.replace(/<[^>]*>|&nbsp;/g, '').trim() === '') throw invalidInput(ctx, 'input.html', 'EMPTY', 'input.empty');
  return { html: html.trim(), notes: markupNotes(ctx, dropped) };
}
