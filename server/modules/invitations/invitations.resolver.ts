import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AddMemberInput, AddMemberResult } from '../../../schema/addMember.ts';
import type { ConnectionShape } from '../../../schema/connection.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  InvitationOffer,
} from '../../../schema/invitationAcceptance.ts';
import {
  ChangeInvitationResult,
  Invitation,
  InvitationConnection,
  InvitationsArgs,
  InviteMembersInput,
  InviteMembersResult,
  InviteMembersSuccess,
} from '../../../schema/invitations.ts';
import type { Ctx as Context } from '../../context.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { addMember } from './addMember.ts';
import type { Invitation as InvitationRow } from './Invitation.entity.ts';
import { invitationCourseIds } from './invitationCourseIds.ts';
import { inviteMembers } from './inviteMembers.ts';
import { listInvitations } from './listInvitations.ts';
import { openInvitation } from './openInvitation.ts';
import { resendInvitation, resendInvitations } from './resendInvitations.ts';
import { revokeInvitation, revokeInvitations } from './revokeInvitations.ts';

@Resolver(() => Invitation)
export class InvitationsResolver {
  @Query(() => InvitationConnection, {
    description: 'Who was invited into a portal, and how far it is (R3). For its moderators.',
  })
  invitations(
    @Ctx() ctx: Context,
    @Args(() => InvitationsArgs) args: InvitationsArgs,
  ): Promise<ConnectionShape<InvitationRow>> {
    return listInvitations(ctx, args);
  }

  @Query(() => InvitationOffer, {
    nullable: true,
    description:
      'What the link of an invitation offers; null when it is not, or no longer, good. Open to whoever has the link. The first look is noted.',
  })
  invitation(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'The last part of the link.' }) token: string,
  ): Promise<InvitationOffer | null> {
    return openInvitation(ctx, token);
  }

  @Mutation(() => InviteMembersResult, {
    description:
      'Invites people by e-mail (R3). For moderators of an external portal. At most 3 mails an hour go to an address and 1,000 from a portal.',
  })
  inviteMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => InviteMembersInput, { description: 'Whom, and into what.' }) input: InviteMembersInput,
  ): Promise<typeof InviteMembersResult> {
    return inviteMembers(ctx, input) as Promise<typeof InviteMembersResult>;
  }

  @Mutation(() => ChangeInvitationResult, {
    description:
      'Sends the mail of an invitation again: not more than once in 10 minutes and 5 times in all. An expired one begins anew with another link.',
  })
  resendInvitation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the invitation.' }) id: string,
  ): Promise<typeof ChangeInvitationResult> {
    return resendInvitation(ctx, id) as Promise<typeof ChangeInvitationResult>;
  }

  @Mutation(() => InviteMembersSuccess, { description: 'The same for several invitations of a portal.' })
  resendInvitations(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The portal.' }) portalId: string,
    @Arg('ids', () => [ID], { description: 'Ids of 1 to 100 invitations.' }) ids: string[],
  ): Promise<InviteMembersSuccess> {
    return resendInvitations(ctx, portalId, ids);
  }

  @Mutation(() => ChangeInvitationResult, { description: 'Takes an invitation back; its link is dead at once.' })
  revokeInvitation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the invitation.' }) id: string,
  ): Promise<typeof ChangeInvitationResult> {
    return revokeInvitation(ctx, id) as Promise<typeof ChangeInvitationResult>;
  }

  @Mutation(() => [Invitation], {
    description: 'The same for several invitations of a portal; gives them as they are now. Accepted ones stay.',
  })
  revokeInvitations(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'The portal.' }) portalId: string,
    @Arg('ids', () => [ID], { description: 'Ids of 1 to 100 invitations.' }) ids: string[],
  ): Promise<InvitationRow[]> {
    return revokeInvitations(ctx, portalId, ids);
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      'Accepts an invitation by its link: proves the e-mail address, makes the person a member and opens a session (R3). Open to whoever has the link; RATE_LIMITED after too many tries.',
  })
  acceptInvitation(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptInvitationInput, { description: 'The link and what it asks for.' })
    input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    return acceptInvitation(ctx, input) as Promise<typeof AcceptInvitationResult>;
  }

  @Mutation(() => AddMemberResult, {
    description:
      'Adds a member by hand (R3). For moderators of an external portal. Tells whether the e-mail address has an account, hence at most 120 an hour.',
  })
  addMember(
    @Ctx() ctx: Context,
    @Arg('input', () => AddMemberInput, { description: 'The person.' }) input: AddMemberInput,
  ): Promise<typeof AddMemberResult> {
    return addMember(ctx, input) as Promise<typeof AddMemberResult>;
  }

  @FieldResolver(() => [ID], { description: 'Courses that the person is enrolled in by it; at most 50.' })
  courseIds(@Ctx() ctx: Context, @Root() invitation: InvitationRow): Promise<string[]> {
    return invitationCourseIds(ctx, invitation);
  }
}
