import {
  ArgsType,
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType, PageArgs } from './connection.ts';
import { InvitationState, Language, Role } from './enums.ts';
import { InternalPortalProblem, InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({ description: 'An invitation to become a member of a portal (R3). For its moderators.' })
export class Invitation {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Address that the mail goes to.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name, if one was given.' })
  name!: string | null;

  @Field(() => Role, { description: 'What the person will be.' })
  role!: Role;

  @Field(() => Language, { description: 'Language of the mail.' })
  language!: Language;

  @Field(() => String, { nullable: true, description: 'Own words that stand in the mail.' })
  message!: string | null;

  @Field(() => InvitationState, { description: "How far it is, by the database's clock." })
  state!: InvitationState;

  @Field(() => ID, { nullable: true, description: 'The group that the person comes into.' })
  groupId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The membership that came of it, or that waits for the answer (members by hand and imports).',
  })
  membershipId!: string | null;

  @Field(() => Int, { description: 'How often a mail went out; at most 5.' })
  sends!: number;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last mail was ordered.' })
  lastSentAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When its link was first followed.' })
  openedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person became a member by it.' })
  acceptedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When its link dies: 30 days after the last mail.' })
  expiresAt!: Date;
}

export const InvitationConnection = connectionType(Invitation, 'Invitation');

export const InvitationSort = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', EMAIL: 'EMAIL' } as const;
export type InvitationSort = keyof typeof InvitationSort;
registerEnumType(InvitationSort, {
  name: 'InvitationSort',
  description: 'The order of a list of invitations.',
  valuesConfig: {
    NEWEST: { description: 'Newest first.' },
    OLDEST: { description: 'Oldest first.' },
    EMAIL: { description: 'By e-mail address, A to Z.' },
  },
});

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => InvitationState, { nullable: true, description: 'Only those in this state.' })
  state?: InvitationState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the e-mail address or name, ignoring case; at most 200 characters count.',
  })
  search?: string | null;

  @Field(() => InvitationSort, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: InvitationSort;
}

@InputType({ description: 'Somebody to invite.' })
export class InviteeInput {
  @Field(() => String, { description: 'E-mail address, at most 254 characters.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name, at most 200 characters; the person may change it.' })
  name?: string | null;
}

@InputType({ description: 'People to invite by e-mail (R3).' })
export class InviteMembersInput {
  @Field(() => ID, { description: 'An external portal that you run.' })
  portalId!: string;

  @Field(() => [InviteeInput], { description: '1 to 100 people.' })
  invitees!: InviteeInput[];

  @Field(() => ID, { nullable: true, description: 'The group that they come into.' })
  groupId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Published courses to enrol them in; at most 50.' })
  courseIds!: string[];

  @Field(() => Role, { defaultValue: 'LEARNER', description: 'LEARNER or MANAGER.' })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'Own words for the mail: plain text of at most 2,000 characters.',
  })
  message?: string | null;

  @Field(() => Language, { nullable: true, description: "Language of the mail; the portal's if not given." })
  language?: Language | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters; the same key again gives the same answer and sends nothing.',
  })
  idempotencyKey?: string | null;
}

export const InviteOutcome = {
  INVITED: 'INVITED',
  ALREADY_MEMBER: 'ALREADY_MEMBER',
  INVALID_ADDRESS: 'INVALID_ADDRESS',
  LIMITED: 'LIMITED',
  NOT_OPEN: 'NOT_OPEN',
} as const;
export type InviteOutcome = keyof typeof InviteOutcome;
registerEnumType(InviteOutcome, {
  name: 'InviteOutcome',
  description: 'What became of one invitee.',
  valuesConfig: {
    INVITED: { description: 'The mail is on its way; an invitation that was open already was sent again.' },
    ALREADY_MEMBER: { description: 'The person is a member of this portal already.' },
    INVALID_ADDRESS: { description: 'This is no e-mail address.' },
    LIMITED: { description: 'Too many mails went out, to this address or from this portal; nothing was sent.' },
    NOT_OPEN: { description: 'The invitation was accepted or revoked; nothing was sent.' },
  },
});

@ObjectType({ description: 'What became of one invitee.' })
export class InviteResult {
  @Field(() => String, { description: 'The address as it was given, cut to 254 characters.' })
  email!: string;

  @Field(() => InviteOutcome, { description: 'What became of it.' })
  outcome!: InviteOutcome;

  @Field(() => Invitation, { nullable: true, description: 'The invitation, where there is one.' })
  invitation!: Invitation | null;
}

@ObjectType({ description: 'Every invitee has a result, in the order given.' })
export class InviteMembersSuccess {
  @Field(() => [InviteResult], { description: 'One for each invitee.' })
  results!: InviteResult[];
}

@ObjectType({
  implements: Problem,
  description: 'The invitation was sent a short while ago, or often enough, or was accepted or revoked.',
})
export class InvitationStateProblem extends Problem {
  @Field(() => Invitation, { description: 'The invitation as it is.' })
  invitation!: Invitation;
}

@ObjectType({ description: 'Done.' })
export class InvitationChanged {
  @Field(() => Invitation, { description: 'The invitation as it is now.' })
  invitation!: Invitation;
}

export const InviteMembersResult = createUnionType({
  name: 'InviteMembersResult',
  description: 'What `inviteMembers`, `resendInvitations` and `revokeInvitations` answer.',
  types: () => [InviteMembersSuccess, InternalPortalProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const ChangeInvitationResult = createUnionType({
  name: 'ChangeInvitationResult',
  description: 'What `resendInvitation` and `revokeInvitation` answer.',
  types: () => [InvitationChanged, InvitationStateProblem] as const,
  resolveType: byTypename,
});
