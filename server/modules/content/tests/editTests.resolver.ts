import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import {
  CreateTestInput,
  CreateTestResult,
  DeleteTestResult,
  DuplicateTestInput,
  DuplicateTestSuccess,
  PublishTestInput,
  PublishTestResult,
  SetTestCompetenciesInput,
  SetTestCompetenciesResult,
  UpdateTestInput,
  UpdateTestResult,
} from '../../../../schema/testChanges.ts';
import type { Ctx as Context } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { deleteContent } from '../deleteContent.ts';
import { duplicateContent } from '../duplicateContent.ts';
import { publishContent } from '../publishContent.ts';
import { createTest } from './createTest.ts';
import { setTestCompetencies } from './setTestCompetencies.ts';
import { updateTest } from './updateTest.ts';

const who = 'For moderators of its portal; NOT_FOUND outside, FORBIDDEN for other members.';

@Resolver()
export class EditTestsResolver {
  @Mutation(() => CreateTestResult, { description: `Makes a test with an empty draft. ${who}` })
  createTest(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateTestInput, { description: 'The new test.' }) input: CreateTestInput,
  ): Promise<typeof CreateTestResult> {
    return answer('CreateTestSuccess', () => createTest(ctx, input)) as Promise<typeof CreateTestResult>;
  }

  @Mutation(() => UpdateTestResult, { description: `Changes title, description and rules of a test's draft. ${who}` })
  updateTest(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateTestInput, { description: 'What changes.' }) input: UpdateTestInput,
  ): Promise<typeof UpdateTestResult> {
    return answer('UpdateTestSuccess', () => updateTest(ctx, input)) as Promise<typeof UpdateTestResult>;
  }

  @Mutation(() => SetTestCompetenciesResult, {
    description: `Sets for which competencies passing gives evidence (L7). ${who} NOT_FOUND also for a competency of another portal.`,
  })
  setTestCompetencies(
    @Ctx() ctx: Context,
    @Arg('input', () => SetTestCompetenciesInput, { description: 'All of them.' }) input: SetTestCompetenciesInput,
  ): Promise<typeof SetTestCompetenciesResult> {
    const change = async () => ({ test: await setTestCompetencies(ctx, input) });
    return answer('SetTestCompetenciesSuccess', change) as Promise<typeof SetTestCompetenciesResult>;
  }

  @Mutation(() => PublishTestResult, {
    description: `Publishes the draft as the next revision, which never changes from then on. ${who}`,
  })
  async publishTest(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishTestInput, { description: 'The draft.' }) input: PublishTestInput,
  ): Promise<typeof PublishTestResult> {
    const published = await publishContent(ctx, input.testId, 'TEST', input.note);
    if ('__typename' in published) return published as never;
    const { content: test, revision, alreadyPublished } = published;
    return { __typename: 'PublishTestSuccess', test, revision, alreadyPublished } as never;
  }

  @Mutation(() => DuplicateTestSuccess, {
    description: `Makes a test of its own from the newest state of another, in the same portal. ${who}`,
  })
  async duplicateTest(
    @Ctx() ctx: Context,
    @Arg('input', () => DuplicateTestInput, { description: 'The test.' }) input: DuplicateTestInput,
  ): Promise<DuplicateTestSuccess> {
    return { test: await duplicateContent(ctx, input.testId, 'TEST', input.idempotencyKey) };
  }

  @Mutation(() => DeleteTestResult, { description: `Deletes a test that no course uses. ${who}` })
  async deleteTest(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the test.' }) id: string,
  ): Promise<typeof DeleteTestResult> {
    const deleted = await deleteContent(ctx, id, 'TEST');
    if ('__typename' in deleted) return deleted as never;
    return { __typename: 'DeleteTestSuccess', testId: deleted.id } as never;
  }
}

/** Names the success of a change; its refusals become the answer instead. */
function answer(__typename: string, change: () => Promise<object>): Promise<object> {
  return refusable<object, object>(async () => ({ __typename, ...(await change()) }));
}
