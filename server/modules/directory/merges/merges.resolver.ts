import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { Member } from '../../../../schema/members.ts';
import {
  AccountMerge,
  AccountMergeConnection,
  MergeAccountsInput,
  MergeAccountsResult,
  MergePreviewResult,
} from '../../../../schema/merges.ts';
import { authorize } from '../../../auth/authorize.ts';
import type { Ctx as Context } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import type { Membership } from '../../accounts/Membership.entity.ts';
import { memberOf } from '../../learning/memberOf.ts';
import { canSyncDirectory } from '../directory.policy.ts';
import { AccountMerge as AccountMergeRow } from './AccountMerge.entity.ts';
import { mergeAccounts } from './mergeAccounts.ts';
import { previewMerge } from './previewMerge.ts';
import { undoMerge } from './undoMerge.ts';

@ArgsType()
class AccountMergesArgs extends PageArgs {
  @Field(() => ID, { description: 'The internal portal.' })
  portalId!: string;
}

const undoDays = 30;

@Resolver(() => AccountMerge)
export class MergesResolver {
  @Query(() => MergePreviewResult, {
    description:
      'Both records of a person who was an outsider and is an employee now, and what a merge would do (R7). Changes nothing. For admins of the internal portal.',
  })
  accountMergePreview(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeAccountsInput, { description: 'The two records.' }) input: MergeAccountsInput,
  ): Promise<typeof MergePreviewResult> {
    return previewMerge(ctx, input) as Promise<typeof MergePreviewResult>;
  }

  @Query(() => AccountMergeConnection, { description: 'Merges, newest first. For admins of the internal portal.' })
  accountMerges(
    @Ctx() ctx: Context,
    @Args(() => AccountMergesArgs) args: AccountMergesArgs,
  ): Promise<ConnectionShape<AccountMergeRow>> {
    const portalId = idOf(args.portalId);
    authorize(ctx, portalId, canSyncDirectory);
    const orderBy = [{ mergedAt: 'desc' as const }, { id: 'desc' as const }];
    return page(ctx, args, { entity: AccountMergeRow, where: { portalId }, orderBy });
  }

  @Mutation(() => MergeAccountsResult, {
    description:
      "Makes the two records one (R7): the outsider's places in the organization's external portals pass to the employee's account with all results, evidence and certificates. Both are signed out of the external side. Can be undone for 30 days. For admins of the internal portal.",
  })
  mergeAccounts(
    @Ctx() ctx: Context,
    @Arg('input', () => MergeAccountsInput, { description: 'The two records.' }) input: MergeAccountsInput,
  ): Promise<typeof MergeAccountsResult> {
    return mergeAccounts(ctx, input) as unknown as Promise<typeof MergeAccountsResult>;
  }

  @Mutation(() => MergeAccountsResult, {
    description:
      'Takes the records apart again, within 30 days (R7): what was moved goes back, what the person did since stays with the employee. For admins of the internal portal.',
  })
  undoAccountMerge(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The internal portal.' }) portalId: string,
    @Arg('mergeId', () => ID, { description: 'Id of the merge.' }) mergeId: string,
  ): Promise<typeof MergeAccountsResult> {
    return undoMerge(ctx, portalId, mergeId) as unknown as Promise<typeof MergeAccountsResult>;
  }

  @FieldResolver()
  memberId(@Root() merge: AccountMergeRow): string {
    return merge.membershipId;
  }

  @FieldResolver(() => Member, { description: 'The employee.' })
  member(@Ctx() ctx: Context, @Root() merge: AccountMergeRow): Promise<Membership> {
    return memberOf(ctx, merge);
  }

  @FieldResolver()
  undoableUntil(@Root() merge: AccountMergeRow): Date {
    return new Date(merge.mergedAt.getTime() + undoDays * 86_400_000);
  }
}
