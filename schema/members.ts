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
import { MembershipStatus, Role } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({
  description:
    'A person in a portal, as its moderators see everybody and a MANAGER the members of the groups headed and those below (S5, R8).',
})
export class Member {
  @Field(() => ID, { description: 'Stable id of the membership: `membershipId` of events.' })
  id!: string;

  @Field(() => String, { description: 'Name in this portal.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address in this portal.' })
  email!: string;

  @Field(() => Role, { description: 'What the person may do here.' })
  role!: Role;

  @Field(() => MembershipStatus, { description: 'Whether the person may enter.' })
  status!: MembershipStatus;

  @Field(() => GraphQLISODateTime, { description: 'Since when the status is what it is.' })
  statusChangedAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When the person became a member.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the person used the portal last; null for never.',
  })
  lastUsedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The registration link that the person came by; null for another way in.',
  })
  linkId!: string | null;

  @Field(() => String, { nullable: true, description: 'Id in the directory, where the person comes from there (R6).' })
  externalId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Account of the person: `actorAccountId` of events. Null once the person was erased (R11).',
  })
  accountId!: string | null;
}

@ObjectType({ description: "A member's consent to the terms of the portal (R11)." })
export class MemberConsent {
  @Field(() => Int, { description: 'The newest version of the terms that the person agreed to.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the person agreed to it.' })
  givenAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the person withdrew; null while the consent holds. Erasure follows by itself.',
  })
  withdrawnAt!: Date | null;
}

export const MemberConnection = connectionType(Member, 'Member');

export const MemberSort = { NAME: 'NAME', NAME_DESC: 'NAME_DESC', NEWEST: 'NEWEST', OLDEST: 'OLDEST' } as const;
export type MemberSort = keyof typeof MemberSort;
registerEnumType(MemberSort, {
  name: 'MemberSort',
  description: 'The order of a list of members.',
  valuesConfig: {
    NAME: { description: 'By name, A to Z.' },
    NAME_DESC: { description: 'By name, Z to A.' },
    NEWEST: { description: 'Newest first.' },
    OLDEST: { description: 'Oldest first.' },
  },
});

@InputType({ description: 'Which members to list; what is not given does not narrow the list.' })
export class MemberFilter {
  @Field(() => [MembershipStatus], {
    nullable: true,
    description: 'These statuses; if none is given, everybody but those who were refused, removed or erased.',
  })
  statuses?: MembershipStatus[] | null;

  @Field(() => [Role], { nullable: true, description: 'These roles.' })
  roles?: Role[] | null;

  @Field(() => ID, { nullable: true, description: 'Members of this group and of all groups below it.' })
  groupId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or e-mail address, ignoring case; at most 200 characters count.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who came by this registration link.' })
  linkId?: string | null;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => MemberFilter, { nullable: true, description: 'Which members; everybody if not given.' })
  filter?: MemberFilter | null;

  @Field(() => MemberSort, { defaultValue: 'NAME', description: 'The order of the list.' })
  sort!: MemberSort;
}

@InputType({ description: 'What changes in a member; what is left out stays as it is.' })
export class UpdateMemberInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the member.' })
  memberId!: string;

  @Field(() => String, { nullable: true, description: 'Name in this portal, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => Role, {
    nullable: true,
    description: 'The role. ADMIN exists in the internal portal only; roles there are given by admins.',
  })
  role?: Role | null;
}

@ObjectType({ description: 'The member is changed; a new role counts from the next request on.' })
export class UpdateMemberSuccess {
  @Field(() => Member, { description: 'The member.' })
  member!: Member;
}

@ObjectType({
  implements: Problem,
  description: 'Nobody would be left who runs the portal. Make somebody else a moderator first.',
})
export class LastModeratorProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The person or department comes from the directory and is changed there (R6).',
})
export class FromDirectoryProblem extends Problem {}

export const UpdateMemberResult = createUnionType({
  name: 'UpdateMemberResult',
  description: 'What `updateMember` answers.',
  types: () => [UpdateMemberSuccess, LastModeratorProblem, FromDirectoryProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

@InputType({ description: 'Members of one portal to be changed alike.' })
export class ChangeMembersInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 members.' })
  memberIds!: string[];
}

const outcomes = {
  CHANGED: 'Done.',
  UNCHANGED: 'It was so already.',
  NOT_FOUND: 'No such member in this portal.',
  NOT_POSSIBLE: "The member's status does not allow it: for example only who is active can be disabled.",
  LAST_MODERATOR: 'Nobody would be left who runs the portal.',
  FROM_DIRECTORY: 'The person comes from the directory and is changed there (R6).',
} as const;
export const MemberOutcome = Object.fromEntries(Object.keys(outcomes).map((key) => [key, key])) as {
  [Key in keyof typeof outcomes]: Key;
};
export type MemberOutcome = keyof typeof outcomes;
registerEnumType(MemberOutcome, {
  name: 'MemberOutcome',
  description: 'What a change of many came to for one of them.',
  valuesConfig: Object.fromEntries(Object.entries(outcomes).map(([key, description]) => [key, { description }])),
});

@ObjectType({ description: 'What a change of many came to for one member.' })
export class MemberChange {
  @Field(() => ID, { description: 'The id that was given.' })
  memberId!: string;

  @Field(() => MemberOutcome, { description: 'Whether it was done, or why not.' })
  outcome!: MemberOutcome;

  @Field(() => String, {
    nullable: true,
    description: "Why it was not done, in the viewer's language; null if it was.",
  })
  message!: string | null;

  @Field(() => Member, { nullable: true, description: 'The member as it is now; null where there is none.' })
  member!: Member | null;
}

@ObjectType({ description: 'What became of each member, in the order in which they were given.' })
export class ChangeMembersResult {
  @Field(() => [MemberChange], { description: 'One for each id.' })
  changes!: MemberChange[];
}
