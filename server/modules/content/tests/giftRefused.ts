import type { GiftCounts, GiftRefusedProblem } from '../../../../schema/gift.ts';
import type { Ctx } from '../../../context.ts';
import { Refusal } from '../../../refusal.ts';
import type { GiftReason } from '../gift/giftReasons.ts';
import { giftMessage, type ReportedEntry } from './giftReport.ts';

export type GiftRefused = { __typename: 'GiftRefusedProblem'; entries: ReportedEntry[] } & GiftRefusedProblem;

/** The refusal of a text as a whole. */
export function giftRefused(ctx: Pick<Ctx, 't'>, reason: Pick<GiftReason, 'code' | 'params'>): Refusal<GiftRefused> {
  const counts = { taken: 0, refused: 0, noted: 0 };
  const told = { code: reason.code, message: giftMessage(ctx, reason), counts, entries: [] };
  return new Refusal({ __typename: 'GiftRefusedProblem', ...told });
}

/** The refusal to import some questions where others were refused, with the report on all of them. */
export function questionsRefused(
  ctx: Pick<Ctx, 't'>,
  counts: GiftCounts,
  entries: ReportedEntry[],
): Refusal<GiftRefused> {
  const message = ctx.t('gift.nothingImported', { count: counts.refused });
  return new Refusal({ __typename: 'GiftRefusedProblem', code: 'QUESTIONS_REFUSED', message, counts, entries });
}
