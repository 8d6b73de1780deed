import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { Language, MembershipStatus, Role } from './enums.ts';
import { Invitation } from './invitations.ts';
import { InternalPortalProblem, InvalidInputProblem, Problem } from './problems.ts';

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

export const AddMemberResult = createUnionType({
  name: 'AddMemberResult',
  description: 'What `addMember` answers.',
  types: () => [AddMemberSuccess, AlreadyMemberProblem, InternalPortalProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});
