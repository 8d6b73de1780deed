import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { QuestionChangesInput, QuestionInput } from './questionInputs.ts';
import { Question } from './questions.ts';
import { MarkupNote } from './richText.ts';
import { Test } from './tests.ts';

@InputType({ description: 'A question to be added to the draft of a test.' })
export class AddQuestionInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => QuestionInput, { description: 'The question.' })
  question!: QuestionInput;

  @Field(() => Int, { nullable: true, description: 'Its place, from 1; at the end if left out.' })
  position?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Any text of at most 200 characters. The same key again gives the same question and adds no second one.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A change of a question in the draft of its test.' })
export class UpdateQuestionInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => ID, { description: 'Id of the question.' })
  questionId!: string;

  @Field(() => QuestionChangesInput, { description: 'What changes.' })
  question!: QuestionChangesInput;

  @Field(() => String, {
    nullable: true,
    description:
      'The `version` that the author began with; another author may have saved since. Not compared if left out.',
  })
  version?: string | null;
}

@InputType({ description: 'Another place for a question of a draft.' })
export class MoveQuestionInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => ID, { description: 'Id of the question.' })
  questionId!: string;

  @Field(() => Int, { description: 'Its new place, from 1 to the number of questions.' })
  position!: number;
}

@InputType({ description: 'Another order for questions of a draft.' })
export class ReorderQuestionsInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => [ID], {
    description:
      '2 to 10,000 questions in their new order. They exchange the places that they hold now; all others stay where they are.',
  })
  questionIds!: string[];
}

@InputType({ description: 'One question of the draft of a test.' })
export class QuestionOfTestInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => ID, { description: 'Id of the question.' })
  questionId!: string;
}

@ObjectType({ description: 'One thing that is wrong with a question.' })
export class QuestionIssue {
  @Field(() => String, {
    description: 'Path of the input that is meant, for example `input.question.answers.singleChoice.choices.0.text`.',
  })
  path!: string;

  @Field(() => String, {
    description:
      'REQUIRED, WRONG_TYPE, EMPTY, TOO_LONG, OUT_OF_RANGE, TOO_FEW, TOO_MANY, BAD_ID, DUPLICATE_ID, NO_FULL_WEIGHT, WEIGHTS_NOT_100, RANGE_REVERSED, WORDS_REVERSED, TOO_FEW_PAIRS, ONE_KIND or VALUE_OR_RANGE.',
  })
  code!: string;

  @Field(() => String, { description: "What is wrong, in the viewer's language." })
  message!: string;
}

@ObjectType({ implements: Problem, description: 'The question cannot be stored as it is; nothing was changed.' })
export class InvalidQuestionProblem extends Problem {
  @Field(() => [QuestionIssue], { description: 'Everything that is wrong with it, at most 100.' })
  issues!: QuestionIssue[];
}

@ObjectType({ implements: Problem, description: 'The test would have too many questions; nothing was changed.' })
export class TestFullProblem extends Problem {
  @Field(() => Int, { description: 'The greatest number of questions in a test.' })
  most!: number;
}

@ObjectType({
  implements: Problem,
  description: 'Another author has changed the question since that version; nothing was changed.',
})
export class QuestionChangedProblem extends Problem {
  @Field(() => Question, { description: 'The question as it is now.' })
  question!: Question;
}

@ObjectType({ description: 'The question is in the draft.' })
export class AddQuestionSuccess {
  @Field(() => Question, { description: 'The new question.' })
  question!: Question;

  @Field(() => Test, { description: 'The test.' })
  test!: Test;

  @Field(() => [MarkupNote], { description: 'What was taken out of its HTML.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The question is changed in the draft.' })
export class UpdateQuestionSuccess {
  @Field(() => Question, { description: 'The question.' })
  question!: Question;

  @Field(() => Test, { description: 'The test.' })
  test!: Test;

  @Field(() => [MarkupNote], { description: 'What was taken out of its HTML.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The question is at its new place.' })
export class MoveQuestionSuccess {
  @Field(() => Question, { description: 'The question.' })
  question!: Question;

  @Field(() => Test, { description: 'The test.' })
  test!: Test;
}

@ObjectType({ description: 'The questions are in their new order.' })
export class ReorderQuestionsSuccess {
  @Field(() => Test, { description: 'The test.' })
  test!: Test;
}

@ObjectType({ description: 'A copy of the question is in the draft, right after the original.' })
export class DuplicateQuestionSuccess {
  @Field(() => Question, { description: 'The copy.' })
  question!: Question;

  @Field(() => Test, { description: 'The test.' })
  test!: Test;
}

@ObjectType({ description: 'The question is no longer in the draft; published revisions keep it.' })
export class DeleteQuestionSuccess {
  @Field(() => ID, { description: 'Id of the deleted question.' })
  questionId!: string;

  @Field(() => Test, { description: 'The test.' })
  test!: Test;
}

export const AddQuestionResult = createUnionType({
  name: 'AddQuestionResult',
  description: 'What `addQuestion` answers.',
  types: () => [AddQuestionSuccess, InvalidQuestionProblem, InvalidInputProblem, TestFullProblem] as const,
  resolveType: byTypename,
});

export const UpdateQuestionResult = createUnionType({
  name: 'UpdateQuestionResult',
  description: 'What `updateQuestion` answers.',
  types: () => [UpdateQuestionSuccess, InvalidQuestionProblem, QuestionChangedProblem] as const,
  resolveType: byTypename,
});

export const MoveQuestionResult = createUnionType({
  name: 'MoveQuestionResult',
  description: 'What `moveQuestion` answers.',
  types: () => [MoveQuestionSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const ReorderQuestionsResult = createUnionType({
  name: 'ReorderQuestionsResult',
  description: 'What `reorderQuestions` answers.',
  types: () => [ReorderQuestionsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const DuplicateQuestionResult = createUnionType({
  name: 'DuplicateQuestionResult',
  description: 'What `duplicateQuestion` answers.',
  types: () => [DuplicateQuestionSuccess, TestFullProblem] as const,
  resolveType: byTypename,
});
