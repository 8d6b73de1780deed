import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import {
  AttemptFilter,
  AttemptSort,
  MemberAttempt,
  MemberAttemptConnection,
  SetAllowanceInput,
  SetAllowanceResult,
  TestSettings,
  UpdateTestSettingsInput,
  UpdateTestSettingsResult,
} from '../../../../schema/memberAttempts.ts';
import { Member } from '../../../../schema/members.ts';
import { Test } from '../../../../schema/tests.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Membership } from '../../accounts/Membership.entity.ts';
import type { Content } from '../../content/Content.entity.ts';
import { memberOf } from '../memberOf.ts';
import type { Attempt } from './Attempt.entity.ts';
import { attemptTestTitle } from './attemptTestTitle.ts';
import { listAttempts, memberAttemptById } from './listAttempts.ts';
import { setAllowance } from './setAllowance.ts';
import { testSettings, updateTestSettings } from './updateTestSettings.ts';

const moderators = 'For moderators of its portal; NOT_FOUND outside, FORBIDDEN for other members.';
const sight =
  'For moderators, and for managers about the groups they head (S5, R8). NOT_FOUND outside, FORBIDDEN for learners.';

@ArgsType()
class AttemptsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => AttemptFilter, { nullable: true, description: 'Which to list; all of them if left out.' })
  filter?: AttemptFilter | null;

  @Field(() => AttemptSort, { defaultValue: 'LAST_STARTED', description: 'The order of the list.' })
  sort!: AttemptSort;
}

@Resolver(() => MemberAttempt)
export class ManageAttemptsResolver {
  @Query(() => MemberAttemptConnection, { description: `The attempts of a portal's people. ${sight}` })
  attempts(@Ctx() ctx: Context, @Args(() => AttemptsArgs) args: AttemptsArgs): Promise<ConnectionShape<Attempt>> {
    return listAttempts(ctx, args);
  }

  @Query(() => MemberAttempt, { description: `One attempt of somebody else. ${sight}` })
  memberAttempt(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the attempt.' }) id: string,
  ): Promise<Attempt> {
    return memberAttemptById(ctx, id);
  }

  @FieldResolver(() => String, { description: 'Title of the test in the revision that it began with.' })
  testTitle(@Ctx() ctx: Context, @Root() attempt: Attempt): Promise<string> {
    return attemptTestTitle(ctx, attempt);
  }

  @Mutation(() => SetAllowanceResult, {
    description: `Gives one person more attempts and more time at a test (L6). ${moderators}`,
  })
  setAllowance(
    @Ctx() ctx: Context,
    @Arg('input', () => SetAllowanceInput, { description: 'Whom and how much.' }) input: SetAllowanceInput,
  ): Promise<typeof SetAllowanceResult> {
    return setAllowance(ctx, input);
  }

  @Mutation(() => UpdateTestSettingsResult, {
    description: `Changes when a test is open and what follows from its results (L5–L7). ${moderators}`,
  })
  updateTestSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateTestSettingsInput, { description: 'What changes.' }) input: UpdateTestSettingsInput,
  ): Promise<typeof UpdateTestSettingsResult> {
    return updateTestSettings(ctx, input);
  }

  @FieldResolver(() => Member, { description: 'Whose attempt it is.' })
  member(@Ctx() ctx: Context, @Root() attempt: Attempt): Promise<Membership> {
    return memberOf(ctx, attempt);
  }
}

@Resolver(() => Test)
export class TestSettingsResolver {
  @FieldResolver(() => TestSettings, { description: 'What this portal decides about it beside its content.' })
  settings(@Ctx() ctx: Context, @Root() test: Content): Promise<TestSettings> {
    return testSettings(ctx, test.id);
  }
}
