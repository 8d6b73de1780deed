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
import { Viewer } from './accounts.ts';
import { byTypename } from './byTypename.ts';
import { connectionType, PageArgs } from './connection.ts';
import { InvitationState, Language, MembershipStatus, Role } from './enums.ts';
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

@ObjectType({
  description: 'What a person with the link of an invitation is told before they accept. Open to whoever has the link.',
})
export class InvitationOffer {
  @Field(() => String, { description: 'Title of the portal, or its name where it has none.' })
  portalTitle!: string;

  @Field(() => Language, { description: 'Language that the invitation was written in.' })
  language!: Language;

  @Field(() => String, { description: 'The invited e-mail address; it cannot be changed.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name that was given with the invitation.' })
  name!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the person has a password already and gives that one (true), or chooses one (false). The link was mailed to the address, so its owner asks.',
  })
  accountExists!: boolean;

  @Field(() => Int, { nullable: true, description: 'Version of the terms to agree to; null where there are none.' })
  termsVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The terms, as sanitised HTML.' })
  termsHtml!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When the link dies.' })
  expiresAt!: Date;
}

@InputType({ description: 'The acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name, at most 200 characters; the one in the invitation if not given.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The own password, or a new one of 10 to 1,000 characters (R10). Not needed when signed in with the invited address.',
  })
  password?: string | null;

  @Field(() => Language, { nullable: true, description: "The person's language; the invitation's if not given." })
  language?: Language | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the terms that the person agrees to; needed where the portal has terms (R11).',
  })
  acceptedTermsVersion?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Set a session cookie instead of giving the token in the answer (for browsers).',
  })
  cookie!: boolean;
}

@ObjectType({ description: 'The person is a member, the e-mail address is proved, and a session is open.' })
export class AcceptInvitationSuccess {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Viewer, { description: 'Who is signed in.' })
  viewer!: Viewer;

  @Field(() => String, {
    nullable: true,
    description: 'Bearer token of the new session; null when a cookie was set or a session was open already.',
  })
  token!: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the new session ends by itself; null when one was open already.',
  })
  expiresAt!: Date | null;
}

@ObjectType({
  implements: Problem,
  description: 'The link is not, or no longer, good. Why is not told; ask whoever invited you for another.',
})
export class InvitationNotValidProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The portal has terms, and the newest ones were not agreed to (R11).',
})
export class TermsNotAcceptedProblem extends Problem {
  @Field(() => Int, { description: 'The version to agree to.' })
  termsVersion!: number;
}

@InputType({ description: 'A member to be added by hand (R3).' })
export class AddMemberInput {
  @Field(() => ID, { description: 'An external portal that you run.' })
  portalId!: string;

  @Field(() => String, { description: 'E-mail address, at most 254 characters.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Name, at most 200 characters; the address if not given.' })
  name?: string | null;

  @Field(() => Role, { defaultValue: 'LEARNER', description: 'LEARNER, MANAGER or MODERATOR.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The group that the person comes into.' })
  groupId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Published courses to enrol the person in; at most 50.' })
  courseIds!: string[];

  @Field(() => Language, { nullable: true, description: "Language of the mail; the portal's if not given." })
  language?: Language | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters; the same key again gives the same answer and adds nobody.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The person is on the list of members.' })
export class AddMemberSuccess {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => MembershipStatus, {
    description: 'ACTIVE, or AWAITING_ACCEPTANCE when the person had an account already (P3).',
  })
  status!: MembershipStatus;

  @Field(() => Invitation, {
    nullable: true,
    description:
      'The mail with the link by which the person chooses a password or accepts; null when none could be sent.',
  })
  invitation!: Invitation | null;
}

@ObjectType({ implements: Problem, description: 'The person is a member of this portal already (R1).' })
export class AlreadyMemberProblem extends Problem {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;
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

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'What `acceptInvitation` answers.',
  types: () =>
    [AcceptInvitationSuccess, InvitationNotValidProblem, TermsNotAcceptedProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const AddMemberResult = createUnionType({
  name: 'AddMemberResult',
  description: 'What `addMember` answers.',
  types: () => [AddMemberSuccess, AlreadyMemberProblem, InternalPortalProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});
