import { ArgsType, createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { connectionType, PageArgs } from './connection.ts';
import { FromDirectoryProblem } from './members.ts';
import { InvalidInputProblem, Problem } from './problems.ts';

@ObjectType({
  description:
    'A group of members, for example a department. Groups form a tree (R8); moderators see all of it, a MANAGER the groups headed and those below.',
})
export class Group {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name; no other group under the same parent has it, ignoring case and space.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the department in the directory, if it comes from there (R6).',
  })
  externalId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

export const GroupConnection = connectionType(Group, 'Group');

@ObjectType({ description: 'How many members who may enter are in a group.' })
export class GroupCounts {
  @Field(() => Int, { description: 'In the group itself.' })
  members!: number;

  @Field(() => Int, { description: 'In the group and all groups below it.' })
  membersWithBelow!: number;
}

@ArgsType()
export class GroupsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, ignoring case and space; at most 200 characters count.',
  })
  search?: string | null;
}

const nameRule = '1 to 200 characters, unique under the same parent ignoring case and space.';

@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => String, { description: nameRule })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The group above it; none for a group at the top.' })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters. The same key again gives the same group and makes no second one.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What changes in a group.' })
export class UpdateGroupInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;

  @Field(() => String, { description: nameRule })
  name!: string;
}

@InputType({ description: 'Where a group moves, with all that is below it.' })
export class MoveGroupInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;

  @Field(() => ID, { nullable: true, description: 'The new group above it; null for the top.' })
  parentId?: string | null;
}

@InputType({ description: 'A group to be deleted.' })
export class DeleteGroupInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;
}

@InputType({ description: 'Who heads a group.' })
export class SetGroupHeadsInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;

  @Field(() => [ID], {
    description:
      'All heads from now on, at most 100 active members. What they see follows from the role MANAGER, which this does not give.',
  })
  memberIds!: string[];
}

@InputType({ description: 'Members who move into a group.' })
export class MoveMembersInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 members.' })
  memberIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The group; null to take them out of theirs.' })
  groupId?: string | null;
}

@ObjectType({ description: 'The group is made.' })
export class CreateGroupSuccess {
  @Field(() => Group, { description: 'The new group.' })
  group!: Group;
}

@ObjectType({ description: 'The group is changed.' })
export class UpdateGroupSuccess {
  @Field(() => Group, { description: 'The group.' })
  group!: Group;
}

@ObjectType({
  description: 'The group moved. What managers see follows at once; its members are enrolled as the groups above ask.',
})
export class MoveGroupSuccess {
  @Field(() => Group, { description: 'The group.' })
  group!: Group;
}

@ObjectType({ description: 'The group is gone.' })
export class DeleteGroupSuccess {
  @Field(() => ID, { description: 'Id of the deleted group.' })
  groupId!: string;
}

@ObjectType({ description: 'The heads are set; what they see follows at once.' })
export class SetGroupHeadsSuccess {
  @Field(() => Group, { description: 'The group.' })
  group!: Group;
}

@ObjectType({
  implements: Problem,
  description: 'A group under the same parent has this name, ignoring case and space.',
})
export class GroupNameTakenProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'The tree would become too large: at most 20 levels (GROUP_TOO_DEEP) and 10,000 groups (TOO_MANY_GROUPS).',
})
export class GroupLimitProblem extends Problem {
  @Field(() => Int, { description: 'The most levels or groups there may be.' })
  limit!: number;
}

@ObjectType({ implements: Problem, description: 'A group cannot be below itself.' })
export class GroupCycleProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'The group is not empty. Move its members and the groups below it first.',
})
export class GroupNotEmptyProblem extends Problem {
  @Field(() => Int, { description: 'Members in it.' })
  members!: number;

  @Field(() => Int, { description: 'Groups directly below it.' })
  groups!: number;
}

@ObjectType({
  implements: Problem,
  description: 'Registration links or open invitations put people into the group. Change or revoke them first.',
})
export class GroupInUseProblem extends Problem {
  @Field(() => Int, { description: 'Registration links that name it and are valid.' })
  links!: number;

  @Field(() => Int, { description: 'Open invitations that name it.' })
  invitations!: number;
}

export const CreateGroupResult = createUnionType({
  name: 'CreateGroupResult',
  description: 'What `createGroup` answers.',
  types: () => [CreateGroupSuccess, GroupNameTakenProblem, GroupLimitProblem] as const,
  resolveType: byTypename,
});

export const UpdateGroupResult = createUnionType({
  name: 'UpdateGroupResult',
  description: 'What `updateGroup` answers.',
  types: () => [UpdateGroupSuccess, GroupNameTakenProblem, FromDirectoryProblem] as const,
  resolveType: byTypename,
});

export const MoveGroupResult = createUnionType({
  name: 'MoveGroupResult',
  description: 'What `moveGroup` answers.',
  types: () =>
    [MoveGroupSuccess, GroupCycleProblem, GroupNameTakenProblem, GroupLimitProblem, FromDirectoryProblem] as const,
  resolveType: byTypename,
});

export const DeleteGroupResult = createUnionType({
  name: 'DeleteGroupResult',
  description: 'What `deleteGroup` answers.',
  types: () => [DeleteGroupSuccess, GroupNotEmptyProblem, GroupInUseProblem, FromDirectoryProblem] as const,
  resolveType: byTypename,
});

export const SetGroupHeadsResult = createUnionType({
  name: 'SetGroupHeadsResult',
  description: 'What `setGroupHeads` answers.',
  types: () => [SetGroupHeadsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});
