import type { GiftEntry as GiftEntryShape, GiftOutcome } from '../../../../schema/gift.ts';
import type { Ctx } from '../../../context.ts';
import { badInput } from '../../../errors.ts';
import { newId } from '../../../ids.ts';
import { type GiftReason, giftReasonText } from '../gift/giftReasons.ts';
import type { GiftEntry } from '../gift/readGift.ts';
import type { Question } from '../Question.entity.ts';
import { readable } from './invalidQuestion.ts';

/** What became of a part of the text, with the row that it became if it was stored. */
export interface ReportedEntry {
  entry: GiftEntry;
  stored: Question | null;
  /** The question as it was understood, as a row that is nowhere. */
  preview: Question | null;
}

/** What a rehearsal tells of: nothing is stored. */
export function understood(portalId: string, entries: readonly GiftEntry[]): ReportedEntry[] {
  const revisionId = newId();
  let position = 0;
  return entries.map((entry) => {
    if (!entry.question) return { entry, stored: null, preview: null };
    position += 1;
    const place = { portalId, revisionId, id: newId(), originId: null, position, files: entry.files ?? [] };
    return { entry, stored: null, preview: { ...place, ...entry.question } as Question };
  });
}

/** Most parts that one answer tells of. */
const mostEntries = 5000;

/** The report as the contract has it, in the viewer's language, or a part of it. BAD_INPUT for a size outside 1–5,000. */
export function giftReport(
  ctx: Pick<Ctx, 't'>,
  entries: readonly ReportedEntry[],
  { only, first, after }: { only?: readonly GiftOutcome[] | null; first: number; after?: number | null },
): (Omit<GiftEntryShape, 'question' | 'preview'> & { question: Question | null; preview: Question | null })[] {
  if (first < 1 || first > mostEntries) throw badInput('first', 'input.count', { least: 1, most: mostEntries });
  return entries
    .filter(({ entry }) => (!only || only.includes(entry.outcome)) && (after == null || entry.index > after))
    .slice(0, first)
    .map(({ entry, stored, preview }) => ({
      index: entry.index,
      line: entry.line,
      title: entry.title && cut(entry.title),
      excerpt: entry.excerpt,
      category: entry.category && cut(entry.category),
      outcome: entry.outcome,
      kind: entry.question?.kind ?? null,
      code: entry.reason?.code ?? null,
      message: entry.reason ? giftMessage(ctx, entry.reason) : null,
      notices: entry.notices.map((notice) => ({ code: notice.code, message: giftMessage(ctx, notice) })),
      question: stored,
      preview: stored ?? preview,
    }));
}

/** A reason as a sentence in the viewer's language. */
export function giftMessage(ctx: Pick<Ctx, 't'>, { code, params }: Pick<GiftReason, 'code' | 'params'>): string {
  if (isOfGift(code)) return ctx.t(`gift.${code}`, params);
  // What is wrong with the question itself: where, and what.
  return `${params.path}: ${ctx.t(`question.${code}`, readable(params))}`;
}

const isOfGift = (code: GiftReason['code']): code is keyof typeof giftReasonText => code in giftReasonText;

const cut = (text: string): string => (text.length > 200 ? `${text.slice(0, 199).toWellFormed()}…` : text);
