import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../schema/connection.ts';
import { TransferState } from '../../../schema/enums.ts';
import { Portal } from '../../../schema/portals.ts';
import { TransferPreview, TransferPreviewTarget } from '../../../schema/transferPreview.ts';
import {
  ChangeTransferResult,
  StartTransferInput,
  StartTransferResult,
  Transfer,
  TransferConnection,
  TransferItem,
} from '../../../schema/transfers.ts';
import type { Ctx as Context } from '../../context.ts';
import type { Portal as PortalRow } from '../portals/Portal.entity.ts';
import { behindByOf } from './behindByOf.ts';
import { cancelTransfer } from './cancelTransfer.ts';
import { listTransfers } from './listTransfers.ts';
import { retryTransfer } from './retryTransfer.ts';
import { startTransfer } from './startTransfer.ts';
import type { Transfer as TransferRow } from './Transfer.entity.ts';
import type { TransferItem as TransferItemRow } from './TransferItem.entity.ts';
import { transferById } from './transferById.ts';
import { transferItemsOf } from './transferItemsOf.ts';
import { transferMessage } from './transferMessage.ts';
import { transferPreview } from './transferPreview.ts';
import { type TransferUpdatesArgs, transferUpdates } from './transferUpdates.ts';

@ArgsType()
class TransfersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those into this portal.' })
  targetPortalId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this order.' })
  orderId?: string | null;

  @Field(() => TransferState, { nullable: true, description: 'Only those in this state.' })
  state?: TransferState | null;
}

@ArgsType()
class TransferUpdatedArgs {
  @Field(() => ID, { nullable: true, description: 'One transfer. Give this or `orderId`.' })
  transferId?: string | null;

  @Field(() => ID, { nullable: true, description: 'All transfers of an order. Give this or `transferId`.' })
  orderId?: string | null;
}

@Resolver(() => Transfer)
export class TransfersResolver {
  @Query(() => Transfer, { description: 'One transfer, for moderators of the internal portal. NOT_FOUND otherwise.' })
  transfer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
  ): Promise<TransferRow> {
    return transferById(ctx, id);
  }

  @Query(() => TransferConnection, {
    description: 'The transfers of the internal portal, newest first, for its moderators. FORBIDDEN otherwise.',
  })
  transfers(
    @Ctx() ctx: Context,
    @Args(() => TransfersArgs) args: TransfersArgs,
  ): Promise<ConnectionShape<TransferRow>> {
    return listTransfers(ctx, args);
  }

  @Query(() => TransferPreview, {
    description:
      'What an order would do, as things are now; nothing is ordered (T3, T9). For moderators of the internal portal; the key of the input counts for nothing.',
  })
  transferPreview(
    @Ctx() ctx: Context,
    @Arg('input', () => StartTransferInput, { description: 'What would be copied, and where.' })
    input: StartTransferInput,
  ): Promise<TransferPreview> {
    return transferPreview(ctx, input);
  }

  @Mutation(() => StartTransferResult, {
    description:
      'Orders the copying of courses and tests into external portals (T1–T9). For moderators of the internal portal.',
  })
  startTransfer(
    @Ctx() ctx: Context,
    @Arg('input', () => StartTransferInput, { description: 'What to copy, and where.' }) input: StartTransferInput,
  ): Promise<typeof StartTransferResult> {
    return startTransfer(ctx, input) as Promise<typeof StartTransferResult>;
  }

  @Mutation(() => ChangeTransferResult, { description: 'Stops a transfer; nothing of it stays in the target (T6).' })
  cancelTransfer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
  ): Promise<typeof ChangeTransferResult> {
    return cancelTransfer(ctx, id) as Promise<typeof ChangeTransferResult>;
  }

  @Mutation(() => ChangeTransferResult, {
    description: 'Begins a failed or cancelled transfer anew, with the same revisions (T6).',
  })
  retryTransfer(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the transfer.' }) id: string,
  ): Promise<typeof ChangeTransferResult> {
    return retryTransfer(ctx, id) as Promise<typeof ChangeTransferResult>;
  }

  @Subscription(() => Transfer, {
    description:
      'Follows a transfer, or all of an order: first each as it is, then each again when its state or progress changed (states in between may be left out); it completes when all have ended. For moderators of the internal portal; NOT_FOUND outside, FORBIDDEN for its other members, also within 5 seconds after the right was lost. BAD_INPUT unless exactly one of the two is given.',
    subscribe: ({ args, context }) => transferUpdates(context as Context, args as TransferUpdatesArgs) as never,
  })
  transferUpdated(
    @Root() transfer: TransferRow,
    @Args(() => TransferUpdatedArgs) _args: TransferUpdatedArgs,
  ): TransferRow {
    return transfer;
  }

  @FieldResolver(() => Portal, { nullable: true, description: 'The portal that receives; null once it is deleted.' })
  target(@Ctx() ctx: Context, @Root() transfer: TransferRow): Promise<PortalRow | null> {
    return ctx.loaders.portal.load(transfer.targetPortalId);
  }

  @FieldResolver(() => [TransferItem], {
    description: 'Courses and tests of this transfer, tests that come along included; at most a few hundred.',
  })
  items(@Ctx() ctx: Context, @Root() transfer: TransferRow): Promise<TransferItemRow[]> {
    return transferItemsOf(ctx, transfer);
  }

  @FieldResolver(() => String, {
    description: 'What is going on, in the viewer\'s language; for a completed one "Data transfer complete".',
  })
  message(@Ctx() ctx: Context, @Root() transfer: TransferRow): string {
    return transferMessage(ctx, transfer);
  }
}

@Resolver(() => TransferPreviewTarget)
export class TransferPreviewTargetResolver {
  @FieldResolver(() => Portal, { nullable: true, description: 'The portal; null once it is deleted.' })
  portal(@Ctx() ctx: Context, @Root() { portalId }: TransferPreviewTarget): Promise<PortalRow | null> {
    return ctx.loaders.portal.load(portalId);
  }
}

@Resolver(() => TransferItem)
export class TransferItemResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Revisions published since in the original (T8); null when the original is gone.',
  })
  behindBy(@Ctx() ctx: Context, @Root() item: TransferItemRow): Promise<number | null> {
    return behindByOf(ctx, item);
  }
}
