import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ConnectionShape } from '../../../schema/connection.ts';
import {
  CreateGroupInput,
  CreateGroupResult,
  DeleteGroupInput,
  DeleteGroupResult,
  Group,
  GroupConnection,
  GroupCounts,
  GroupsArgs,
  MoveGroupInput,
  MoveGroupResult,
  SetGroupHeadsInput,
  SetGroupHeadsResult,
  UpdateGroupInput,
  UpdateGroupResult,
} from '../../../schema/groups.ts';
import { Member } from '../../../schema/members.ts';
import type { Ctx as Context } from '../../context.ts';
import type { Membership } from '../accounts/Membership.entity.ts';
import { createGroup } from './createGroup.ts';
import { deleteGroup } from './deleteGroup.ts';
import { groupById } from './groupById.ts';
import { groupCounts, headsOf, parentIdOf } from './groupsOf.ts';
import { listGroups } from './listGroups.ts';
import type { MemberGroup } from './MemberGroup.entity.ts';
import { moveGroup } from './moveGroup.ts';
import { setGroupHeads } from './setGroupHeads.ts';
import { updateGroup } from './updateGroup.ts';

@Resolver(() => Group)
export class GroupsResolver {
  @Query(() => GroupConnection, {
    description:
      'The groups of a portal by name; `parentId` makes the tree (R8). All for its moderators, those headed and below for a MANAGER. NOT_FOUND outside, FORBIDDEN for learners.',
  })
  groups(@Ctx() ctx: Context, @Args(() => GroupsArgs) args: GroupsArgs): Promise<ConnectionShape<MemberGroup>> {
    return listGroups(ctx, args);
  }

  @Query(() => Group, {
    description: 'One group, for moderators and the managers above. NOT_FOUND if not in sight, FORBIDDEN for learners.',
  })
  group(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
    @Arg('id', () => ID, { description: 'Id of the group.' }) id: string,
  ): Promise<MemberGroup> {
    return groupById(ctx, portalId, id);
  }

  @Mutation(() => CreateGroupResult, { description: 'Adds a group to the tree (R8). For moderators.' })
  createGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateGroupInput, { description: 'The new group.' }) input: CreateGroupInput,
  ): Promise<typeof CreateGroupResult> {
    return createGroup(ctx, input) as Promise<typeof CreateGroupResult>;
  }

  @Mutation(() => UpdateGroupResult, { description: 'Gives a group another name. For moderators.' })
  updateGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateGroupInput, { description: 'What changes.' }) input: UpdateGroupInput,
  ): Promise<typeof UpdateGroupResult> {
    return updateGroup(ctx, input) as Promise<typeof UpdateGroupResult>;
  }

  @Mutation(() => MoveGroupResult, {
    description: 'Moves a group with all below it; what managers see follows at once (R8). For moderators.',
  })
  moveGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveGroupInput, { description: 'Which group, and where.' }) input: MoveGroupInput,
  ): Promise<typeof MoveGroupResult> {
    return moveGroup(ctx, input) as Promise<typeof MoveGroupResult>;
  }

  @Mutation(() => DeleteGroupResult, { description: 'Deletes an empty group. For moderators.' })
  deleteGroup(
    @Ctx() ctx: Context,
    @Arg('input', () => DeleteGroupInput, { description: 'Which group.' }) input: DeleteGroupInput,
  ): Promise<typeof DeleteGroupResult> {
    return deleteGroup(ctx, input) as Promise<typeof DeleteGroupResult>;
  }

  @Mutation(() => SetGroupHeadsResult, { description: 'Says who heads a group (R8). For moderators.' })
  setGroupHeads(
    @Ctx() ctx: Context,
    @Arg('input', () => SetGroupHeadsInput, { description: 'The heads.' }) input: SetGroupHeadsInput,
  ): Promise<typeof SetGroupHeadsResult> {
    return setGroupHeads(ctx, input) as Promise<typeof SetGroupHeadsResult>;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The group above it; null at the top, and where the viewer does not see the one above.',
  })
  parentId(@Ctx() ctx: Context, @Root() group: MemberGroup): Promise<string | null> {
    return parentIdOf(ctx, group);
  }

  @FieldResolver(() => GroupCounts, { description: 'How many members who may enter are in it.' })
  counts(@Ctx() ctx: Context, @Root() group: MemberGroup): Promise<GroupCounts> {
    return groupCounts(ctx, group);
  }

  @FieldResolver(() => [Member], { description: 'Who heads it, by name, as far as the viewer sees them; at most 100.' })
  heads(@Ctx() ctx: Context, @Root() group: MemberGroup): Promise<Membership[]> {
    return headsOf(ctx, group);
  }
}
