import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import {
  GiftEntry,
  GiftOutcome,
  GiftRefusedProblem,
  ImportGiftInput,
  ImportGiftResult,
  ImportGiftSuccess,
} from '../../../../schema/gift.ts';
import type { Ctx as Context } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import type { GiftRefused } from './giftRefused.ts';
import { giftReport } from './giftReport.ts';
import { type ImportedGift, importGift } from './importGift.ts';

const report = 'Every part of the text, in order.';
const only = { nullable: true, description: 'Only those with these outcomes; all if left out.' };

@Resolver(() => ImportGiftSuccess)
export class GiftResolver {
  @Mutation(() => ImportGiftResult, {
    description:
      "Imports questions in the GIFT format at the end of a test's draft, all at once or not at all, with a report on each. For moderators of the test's portal; NOT_FOUND outside.",
  })
  importGift(
    @Ctx() ctx: Context,
    @Arg('input', () => ImportGiftInput, { description: 'The text and what to do with it.' }) input: ImportGiftInput,
  ): Promise<typeof ImportGiftResult> {
    const change = async () => ({ __typename: 'ImportGiftSuccess', ...(await importGift(ctx, input)) });
    return refusable<object, object>(change) as Promise<typeof ImportGiftResult>;
  }

  @FieldResolver(() => [GiftEntry], { description: report })
  report(
    @Ctx() ctx: Context,
    @Root() { entries }: ImportedGift,
    @Arg('only', () => [GiftOutcome], only) outcomes?: GiftOutcome[] | null,
  ) {
    return giftReport(ctx, entries, outcomes);
  }
}

@Resolver(() => GiftRefusedProblem)
export class GiftRefusedResolver {
  @FieldResolver(() => [GiftEntry], { description: report })
  report(
    @Ctx() ctx: Context,
    @Root() { entries }: GiftRefused,
    @Arg('only', () => [GiftOutcome], only) outcomes?: GiftOutcome[] | null,
  ) {
    return giftReport(ctx, entries, outcomes);
  }
}
