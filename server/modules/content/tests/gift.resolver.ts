import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
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

@ArgsType()
class ReportArgs {
  @Field(() => [GiftOutcome], { nullable: true, description: 'Only those with these outcomes; all if left out.' })
  only?: GiftOutcome[] | null;

  @Field(() => Int, { defaultValue: 1000, description: 'How many to give, 1 to 5,000.' })
  first!: number;

  @Field(() => Int, { nullable: true, description: 'Go on after the part with this `index`.' })
  after?: number | null;
}

const report =
  'The parts of the text in order, 1,000 of them unless told otherwise; `counts` says how many there are. Ask for further ones in a rehearsal, or with the same idempotency key.';

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
  report(@Ctx() ctx: Context, @Root() { entries }: ImportedGift, @Args(() => ReportArgs) args: ReportArgs) {
    return giftReport(ctx, entries, args);
  }
}

@Resolver(() => GiftRefusedProblem)
export class GiftRefusedResolver {
  @FieldResolver(() => [GiftEntry], { description: report })
  report(@Ctx() ctx: Context, @Root() { entries }: GiftRefused, @Args(() => ReportArgs) args: ReportArgs) {
    return giftReport(ctx, entries, args);
  }
}
