import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType } from './connection.ts';
import { ApprovalOutcome, MembershipStatus } from './enums.ts';
import { InvalidInputProblem } from './problems.ts';

@ObjectType({ description: 'Somebody who registered by a closed link and waits for approval, or was refused (R2).' })
export class PendingMember {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => MembershipStatus, { description: 'AWAITING_APPROVAL or REFUSED.' })
  status!: MembershipStatus;

  @Field(() => GraphQLISODateTime, { description: 'When the person registered.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Since when the person waits, or is refused.' })
  statusChangedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why the person was refused.' })
  refusalReason!: string | null;
}

export const PendingMemberConnection = connectionType(PendingMember, 'PendingMember');

@InputType({ description: 'Who is let in.' })
export class ApproveMembersInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => [ID], { description: '1 to 100 memberships; those who were refused may be approved too.' })
  membershipIds!: string[];
}

@InputType({ description: 'Who is not let in.' })
export class RefuseMembersInput {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => [ID], { description: '1 to 100 memberships that wait for approval.' })
  membershipIds!: string[];

  @Field(() => String, { description: 'Why, as the people read it in their mail; 1 to 1,000 characters.' })
  reason!: string;
}

@ObjectType({ description: 'What came of one membership.' })
export class MemberApproval {
  @Field(() => ID, { description: 'Id of the membership, as it was given.' })
  membershipId!: string;

  @Field(() => ApprovalOutcome, { description: 'Whether this call did it.' })
  outcome!: ApprovalOutcome;
}

@ObjectType({ description: 'What came of each membership, in the order given.' })
export class MemberApprovalsSuccess {
  @Field(() => [MemberApproval], { description: 'One for each id.' })
  results!: MemberApproval[];
}

export const MemberApprovalsResult = createUnionType({
  name: 'MemberApprovalsResult',
  description: 'What `approveMembers` and `refuseMembers` answer.',
  types: () => [MemberApprovalsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});
