import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  ApproveMembersInput,
  MemberApprovalsResult,
  PendingMember,
  PendingMemberConnection,
  RefuseMembersInput,
} from '../../../../schema/approvals.ts';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import { DirectLinkTarget } from '../../../../schema/directLinks.ts';
import { RegistrationLink } from '../../../../schema/registrationLinks.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Membership } from '../../accounts/Membership.entity.ts';
import type { RegistrationLink as LinkRow } from '../../portals/RegistrationLink.entity.ts';
import { wantedOf } from '../directLinks/wantedOf.ts';
import { approveMembers } from './approveMembers.ts';
import { linkOfMember, pendingMembers } from './pendingMembers.ts';
import { refuseMembers } from './refuseMembers.ts';

@ArgsType()
class PendingMembersArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Those who were refused, instead of those who wait.' })
  refused!: boolean;
}

/** For moderators of the portal: NOT_FOUND outside, FORBIDDEN for other members. */
@Resolver(() => PendingMember)
export class ApprovalsResolver {
  @Query(() => PendingMemberConnection, {
    description:
      'Who registered by a closed link and waits for approval, longest first (R2); `portalEvents` tells when it changes. For moderators of the portal.',
  })
  pendingMembers(
    @Ctx() ctx: Context,
    @Args(() => PendingMembersArgs) args: PendingMembersArgs,
  ): Promise<ConnectionShape<Membership>> {
    return pendingMembers(ctx, args);
  }

  @Mutation(() => MemberApprovalsResult, {
    description: 'Lets people in, each by one moderator however many try at once (R2). For moderators of the portal.',
  })
  approveMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveMembersInput, { description: 'Who.' }) input: ApproveMembersInput,
  ): Promise<typeof MemberApprovalsResult> {
    return approveMembers(ctx, input) as Promise<typeof MemberApprovalsResult>;
  }

  @Mutation(() => MemberApprovalsResult, {
    description: 'Refuses people with a reason that they get by mail (R2). For moderators of the portal.',
  })
  refuseMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => RefuseMembersInput, { description: 'Who and why.' }) input: RefuseMembersInput,
  ): Promise<typeof MemberApprovalsResult> {
    return refuseMembers(ctx, input) as Promise<typeof MemberApprovalsResult>;
  }

  @FieldResolver(() => RegistrationLink, { nullable: true, description: 'The link that the person came by.' })
  link(@Ctx() ctx: Context, @Root() member: Membership): Promise<LinkRow | null> | null {
    return linkOfMember(ctx, member);
  }

  @FieldResolver(() => DirectLinkTarget, { nullable: true, description: 'What the person came for (R5).' })
  wanted(@Ctx() ctx: Context, @Root() member: Membership): Promise<DirectLinkTarget | null> {
    return wantedOf(ctx, member);
  }
}
