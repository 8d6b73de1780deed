import type {
  GroupCycleProblem,
  GroupInUseProblem,
  GroupLimitProblem,
  GroupNameTakenProblem,
  GroupNotEmptyProblem,
} from '../../../schema/groups.ts';
import type { FromDirectoryProblem } from '../../../schema/members.ts';
import type { Ctx } from '../../context.ts';
import { constraintOf } from '../../db/retryTransient.ts';

/** The most levels of the tree, and the most groups of a portal. */
export const groupLimits = { levels: 20, groups: 10_000, name: 200 };

export type NameTaken = { __typename: 'GroupNameTakenProblem' } & GroupNameTakenProblem;
export type LimitReached = { __typename: 'GroupLimitProblem' } & GroupLimitProblem;
export type Cycle = { __typename: 'GroupCycleProblem' } & GroupCycleProblem;
export type NotEmpty = { __typename: 'GroupNotEmptyProblem' } & GroupNotEmptyProblem;
export type InUse = { __typename: 'GroupInUseProblem' } & GroupInUseProblem;
export type FromDirectory = { __typename: 'FromDirectoryProblem' } & FromDirectoryProblem;

/** The problem that a sibling has the name, where that is what the database refused; throws any other error on. */
export function nameTaken(ctx: Ctx, error: unknown): NameTaken {
  if (constraintOf(error) !== 'member_group_name') throw error;
  return { __typename: 'GroupNameTakenProblem', code: 'GROUP_NAME_TAKEN', message: ctx.t('members.groupNameTaken') };
}

/** The problem that the tree would become too large, or null. */
export function limitReached(ctx: Ctx, tree: { levels: number; groups?: number }): LimitReached | null {
  const { levels, groups } = groupLimits;
  if (tree.levels > levels)
    return {
      __typename: 'GroupLimitProblem',
      code: 'GROUP_TOO_DEEP',
      limit: levels,
      message: ctx.t('members.groupTooDeep', { most: levels }),
    };
  if ((tree.groups ?? 0) > groups)
    return {
      __typename: 'GroupLimitProblem',
      code: 'TOO_MANY_GROUPS',
      limit: groups,
      message: ctx.t('members.tooManyGroups', { most: groups }),
    };
  return null;
}

export const cycle = (ctx: Ctx): Cycle => ({
  __typename: 'GroupCycleProblem',
  code: 'GROUP_CYCLE',
  message: ctx.t('members.groupCycle'),
});

export const fromDirectory = (ctx: Ctx): FromDirectory => ({
  __typename: 'FromDirectoryProblem',
  code: 'FROM_DIRECTORY',
  message: ctx.t('members.groupFromDirectory'),
});
