import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AddQuestionInput,
  AddQuestionResult,
  DeleteQuestionSuccess,
  DuplicateQuestionResult,
  MoveQuestionInput,
  MoveQuestionResult,
  QuestionOfTestInput,
  ReorderQuestionsInput,
  ReorderQuestionsResult,
  UpdateQuestionInput,
  UpdateQuestionResult,
} from '../../../../schema/questionResults.ts';
import type { Ctx as Context } from '../../../context.ts';
import { refusable } from '../../../refusal.ts';
import { addQuestion } from './addQuestion.ts';
import { deleteQuestion } from './deleteQuestion.ts';
import { duplicateQuestion } from './duplicateQuestion.ts';
import { moveQuestion } from './moveQuestion.ts';
import { reorderQuestions } from './reorderQuestions.ts';
import { updateQuestion } from './updateQuestion.ts';

const who = "For moderators of the test's portal; NOT_FOUND outside, also for a question of another test.";

@Resolver()
export class EditQuestionsResolver {
  @Mutation(() => AddQuestionResult, {
    description: `Adds a question to the draft of a test, which may hold 100,000. ${who}`,
  })
  addQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => AddQuestionInput, { description: 'The question and its place.' }) input: AddQuestionInput,
  ): Promise<typeof AddQuestionResult> {
    return answer('AddQuestionSuccess', () => addQuestion(ctx, input)) as Promise<typeof AddQuestionResult>;
  }

  @Mutation(() => UpdateQuestionResult, {
    description: `Changes a question in the draft of a test; published revisions keep the former one. ${who}`,
  })
  updateQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateQuestionInput, { description: 'What changes.' }) input: UpdateQuestionInput,
  ): Promise<typeof UpdateQuestionResult> {
    return answer('UpdateQuestionSuccess', () => updateQuestion(ctx, input)) as Promise<typeof UpdateQuestionResult>;
  }

  @Mutation(() => MoveQuestionResult, { description: `Puts a question at another place of the draft. ${who}` })
  moveQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveQuestionInput, { description: 'The question and its new place.' }) input: MoveQuestionInput,
  ): Promise<typeof MoveQuestionResult> {
    return answer('MoveQuestionSuccess', () => moveQuestion(ctx, input)) as Promise<typeof MoveQuestionResult>;
  }

  @Mutation(() => ReorderQuestionsResult, { description: `Brings questions of the draft into another order. ${who}` })
  reorderQuestions(
    @Ctx() ctx: Context,
    @Arg('input', () => ReorderQuestionsInput, { description: 'The questions in their new order.' })
    input: ReorderQuestionsInput,
  ): Promise<typeof ReorderQuestionsResult> {
    return answer('ReorderQuestionsSuccess', async () => ({ test: await reorderQuestions(ctx, input) })) as Promise<
      typeof ReorderQuestionsResult
    >;
  }

  @Mutation(() => DuplicateQuestionResult, {
    description: `Copies a question of the draft to the place after it. ${who}`,
  })
  duplicateQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => QuestionOfTestInput, { description: 'The question.' }) input: QuestionOfTestInput,
  ): Promise<typeof DuplicateQuestionResult> {
    return answer('DuplicateQuestionSuccess', () => duplicateQuestion(ctx, input)) as Promise<
      typeof DuplicateQuestionResult
    >;
  }

  @Mutation(() => DeleteQuestionSuccess, {
    description: `Takes a question out of the draft; published revisions keep it. ${who}`,
  })
  deleteQuestion(
    @Ctx() ctx: Context,
    @Arg('input', () => QuestionOfTestInput, { description: 'The question.' }) input: QuestionOfTestInput,
  ): Promise<DeleteQuestionSuccess> {
    return deleteQuestion(ctx, input);
  }
}

/** Names the success of a change; its refusals become the answer instead. */
function answer(__typename: string, change: () => Promise<object>): Promise<object> {
  return refusable<object, object>(async () => ({ __typename, ...(await change()) }));
}
