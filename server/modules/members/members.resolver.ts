import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ConnectionShape } from '../../../schema/connection.ts';
import { Group, MoveMembersInput } from '../../../schema/groups.ts';
import { Allowance } from '../../../schema/memberAttempts.ts';
import {
  ChangeMembersInput,
  ChangeMembersResult,
  Member,
  MemberConnection,
  MemberConsent,
  MembersArgs,
  UpdateMemberInput,
  UpdateMemberResult,
} from '../../../schema/members.ts';
import type { Ctx as Context } from '../../context.ts';
import type { Membership } from '../accounts/Membership.entity.ts';
import { allowancesOf } from '../learning/attempts/allowancesOf.ts';
import { consentOf } from './consentOf.ts';
import { disableMembers } from './disableMembers.ts';
import { enableMembers } from './enableMembers.ts';
import { eraseMembers } from './erasure/eraseMembers.ts';
import { groupOf } from './groupsOf.ts';
import { listMembers } from './listMembers.ts';
import type { MemberGroup } from './MemberGroup.entity.ts';
import { memberById } from './memberById.ts';
import { moveMembers } from './moveMembers.ts';
import { removeMembers } from './removeMembers.ts';
import { updateMember } from './updateMember.ts';

@Resolver(() => Member)
export class MembersResolver {
  @Query(() => MemberConnection, {
    description:
      'The people of a portal: all for its moderators, for a MANAGER those of the groups headed and below (S5, R8). NOT_FOUND outside, FORBIDDEN for learners.',
  })
  members(@Ctx() ctx: Context, @Args(() => MembersArgs) args: MembersArgs): Promise<ConnectionShape<Membership>> {
    return listMembers(ctx, args);
  }

  @Query(() => Member, {
    description:
      'One person of a portal, for its moderators and the managers above (S5, R8). NOT_FOUND for anybody not in sight, FORBIDDEN for learners.',
  })
  member(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
    @Arg('id', () => ID, { description: 'Id of the member.' }) id: string,
  ): Promise<Membership> {
    return memberById(ctx, portalId, id);
  }

  @Mutation(() => UpdateMemberResult, {
    description:
      'Changes the name or role of a member. For moderators; roles of the internal portal are given by its admins.',
  })
  updateMember(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateMemberInput, { description: 'What changes.' }) input: UpdateMemberInput,
  ): Promise<typeof UpdateMemberResult> {
    return updateMember(ctx, input) as Promise<typeof UpdateMemberResult>;
  }

  @Mutation(() => ChangeMembersResult, {
    description:
      'Closes the portal to active members at once; their results stay. For moderators, in the internal portal for admins.',
  })
  disableMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeMembersInput, { description: 'Whom.' }) input: ChangeMembersInput,
  ): Promise<ChangeMembersResult> {
    return disableMembers(ctx, input);
  }

  @Mutation(() => ChangeMembersResult, {
    description:
      'Opens the portal to disabled members again; who declined the membership is asked again (P3). For moderators, in the internal portal for admins.',
  })
  enableMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeMembersInput, { description: 'Whom.' }) input: ChangeMembersInput,
  ): Promise<ChangeMembersResult> {
    return enableMembers(ctx, input);
  }

  @Mutation(() => ChangeMembersResult, {
    description:
      'Takes members out of the portal at once and ends their enrolments; results stay, and they may come back. For moderators, in the internal portal for admins.',
  })
  removeMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeMembersInput, { description: 'Whom.' }) input: ChangeMembersInput,
  ): Promise<ChangeMembersResult> {
    return removeMembers(ctx, input);
  }

  @Mutation(() => ChangeMembersResult, {
    description:
      'Erases people for good (R11): access ends at once, personal data and what they wrote in their own words is gone, statistics stay true. Nothing brings them back. For moderators, in the internal portal for admins.',
  })
  eraseMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeMembersInput, { description: 'Whom.' }) input: ChangeMembersInput,
  ): Promise<ChangeMembersResult> {
    return eraseMembers(ctx, input);
  }

  @Mutation(() => ChangeMembersResult, {
    description:
      'Moves members into a group or out of theirs (R8); the rules of the new group and those above enrol them. For moderators. NOT_FOUND when the group is not there.',
  })
  moveMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveMembersInput, { description: 'Whom, and where.' }) input: MoveMembersInput,
  ): Promise<ChangeMembersResult> {
    return moveMembers(ctx, input);
  }

  @FieldResolver(() => Group, { nullable: true, description: 'The group that the person is in, if any (R8).' })
  group(@Ctx() ctx: Context, @Root() member: Membership): Promise<MemberGroup | null> {
    return groupOf(ctx, member);
  }

  @FieldResolver(() => MemberConsent, {
    nullable: true,
    description: 'The consent to the terms that counts; null for who was never asked or never agreed (R11).',
  })
  consent(@Ctx() ctx: Context, @Root() member: Membership): Promise<MemberConsent | null> {
    return consentOf(ctx, member);
  }

  @FieldResolver(() => [Allowance], {
    description:
      'What the person has beyond the rules of tests, by title (L6); the first 100, and it costs as much as a page of 100.',
    complexity: ({ childComplexity }) => 1 + 100 * childComplexity,
  })
  allowances(@Ctx() ctx: Context, @Root() member: Membership): Promise<Allowance[]> {
    return allowancesOf(ctx, member);
  }
}
