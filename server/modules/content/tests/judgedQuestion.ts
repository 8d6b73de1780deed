import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { markupNotes } from '../markupNotes.ts';
import { linkRows, portalReferences, richTextOptions } from '../portalReferences.ts';
import type { LinkRow } from '../presentRichText.ts';
import { parseQuestionDraft } from '../questions/parseQuestionDraft.ts';
import type { QuestionDraft, QuestionDraftKind } from '../questions/questionDraft.ts';
import { invalidQuestion, issuesOf } from './invalidQuestion.ts';

/** A question fit to be stored in its portal. */
export interface JudgedQuestion {
  question: QuestionDraft;
  files: string[];
  links: LinkRow[];
  notes: MarkupNote[];
}

/**
 * Reads a question in the form of `parseQuestionDraft`, with pictures and links of this portal only. Throws the refusal with
 * everything that is wrong with it. `kept` are the links that its stored text has already.
 */
export async function judgedQuestion(
  ctx: Ctx,
  tx: Tx,
  portalId: string,
  given: { kind: QuestionDraftKind } & Record<string, unknown>,
  kept: readonly LinkRow[] = [],
): Promise<JudgedQuestion> {
  const references = await portalReferences(tx.sql, portalId, JSON.stringify(given));
  const parsed = parseQuestionDraft(given, richTextOptions(references, kept));
  if (!parsed.ok) throw invalidQuestion(ctx, issuesOf(ctx, given.kind, parsed.problems));
  return {
    question: parsed.question,
    files: parsed.files,
    links: linkRows(parsed.links, references, kept),
    notes: markupNotes(ctx, parsed.dropped),
  };
}
