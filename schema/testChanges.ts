import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { ContentInUseProblem, NotPublishableProblem } from './content.ts';
import { ReviewRule } from './enums.ts';
import { InvalidInputProblem } from './problems.ts';
import { MarkupNote, TextChangedProblem } from './richText.ts';
import { Test, TestRevision } from './tests.ts';

const limits = {
  title: '1 to 200 characters.',
  description: 'HTML, at most 100 kB; links into the portal are not possible here.',
  passMark: 'Percent of the points, 0 to 100; null: nobody passes or fails.',
  timeLimitSeconds: '30 to 604,800 (a week); null: no limit.',
  attemptLimit: '1 to 100; null: no limit.',
  shuffleQuestions: 'Whether each attempt asks in another order.',
  review: 'What a learner sees of a finished attempt.',
  reviewAfterClose: 'Whether that is shown only after the test has closed.',
  idempotencyKey: 'Any text of at most 200 characters. The same key again gives the same test and makes no second one.',
};

@InputType({ description: 'A new test.' })
export class CreateTestInput {
  @Field(() => ID, { description: 'The portal it is made in.' })
  portalId!: string;

  @Field(() => String, { description: limits.title })
  title!: string;

  @Field(() => String, { nullable: true, description: limits.description })
  description?: string | null;

  @Field(() => Int, { nullable: true, description: limits.passMark })
  passMark?: number | null;

  @Field(() => Int, { nullable: true, description: limits.timeLimitSeconds })
  timeLimitSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: limits.attemptLimit })
  attemptLimit?: number | null;

  @Field(() => Boolean, { nullable: true, description: `${limits.shuffleQuestions} False if left out.` })
  shuffleQuestions?: boolean | null;

  @Field(() => ReviewRule, { nullable: true, description: `${limits.review} SCORE if left out.` })
  review?: ReviewRule | null;

  @Field(() => Boolean, { nullable: true, description: `${limits.reviewAfterClose} False if left out.` })
  reviewAfterClose?: boolean | null;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What changes in the draft of a test; what is left out stays as it is.' })
export class UpdateTestInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => String, { nullable: true, description: limits.description })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the description that was edited; if given, it must be the present one.',
  })
  descriptionVersion?: string | null;

  @Field(() => Int, { nullable: true, description: limits.passMark })
  passMark?: number | null;

  @Field(() => Int, { nullable: true, description: limits.timeLimitSeconds })
  timeLimitSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: limits.attemptLimit })
  attemptLimit?: number | null;

  @Field(() => Boolean, { nullable: true, description: limits.shuffleQuestions })
  shuffleQuestions?: boolean | null;

  @Field(() => ReviewRule, { nullable: true, description: limits.review })
  review?: ReviewRule | null;

  @Field(() => Boolean, { nullable: true, description: limits.reviewAfterClose })
  reviewAfterClose?: boolean | null;
}

@InputType({ description: 'The competencies for which passing gives evidence (L7).' })
export class SetTestCompetenciesInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => [ID], { description: "All of them, from the portal's catalogue; at most 100." })
  competencyIds!: string[];
}

@ObjectType({ description: 'The test is made; it has a draft and no question yet.' })
export class CreateTestSuccess {
  @Field(() => Test, { description: 'The new test.' })
  test!: Test;

  @Field(() => [MarkupNote], { description: 'What was taken out of the description.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The draft is changed.' })
export class UpdateTestSuccess {
  @Field(() => Test, { description: 'The test.' })
  test!: Test;

  @Field(() => [MarkupNote], { description: 'What was taken out of the description.' })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The draft points to these competencies.' })
export class SetTestCompetenciesSuccess {
  @Field(() => Test, { description: 'The test.' })
  test!: Test;
}

@InputType({ description: 'A draft to be published.' })
export class PublishTestInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => String, { nullable: true, description: 'What is new, for other authors; at most 1,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A test to be duplicated in its portal.' })
export class DuplicateTestInput {
  @Field(() => ID, { description: 'Id of the test.' })
  testId!: string;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The test is published.' })
export class PublishTestSuccess {
  @Field(() => Test, { description: 'The test.' })
  test!: Test;

  @Field(() => TestRevision, { description: 'The newest published revision.' })
  revision!: TestRevision;

  @Field(() => Boolean, {
    description:
      'True when nothing had changed since that revision: no new one was made, and a draft that said the same was thrown away.',
  })
  alreadyPublished!: boolean;
}

@ObjectType({ description: 'The duplicate is made, as a draft.' })
export class DuplicateTestSuccess {
  @Field(() => Test, { description: 'The new test.' })
  test!: Test;
}

@ObjectType({
  description:
    'The test is gone for everybody. Transfers that were ordered before still copy the revision they pinned.',
})
export class DeleteTestSuccess {
  @Field(() => ID, { description: 'Id of the deleted test.' })
  testId!: string;
}

export const CreateTestResult = createUnionType({
  name: 'CreateTestResult',
  description: 'What `createTest` answers.',
  types: () => [CreateTestSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const UpdateTestResult = createUnionType({
  name: 'UpdateTestResult',
  description: 'What `updateTest` answers.',
  types: () => [UpdateTestSuccess, InvalidInputProblem, TextChangedProblem] as const,
  resolveType: byTypename,
});

export const SetTestCompetenciesResult = createUnionType({
  name: 'SetTestCompetenciesResult',
  description: 'What `setTestCompetencies` answers.',
  types: () => [SetTestCompetenciesSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const PublishTestResult = createUnionType({
  name: 'PublishTestResult',
  description: 'What `publishTest` answers.',
  types: () => [PublishTestSuccess, NotPublishableProblem] as const,
  resolveType: byTypename,
});

export const DeleteTestResult = createUnionType({
  name: 'DeleteTestResult',
  description: 'What `deleteTest` answers.',
  types: () => [DeleteTestSuccess, ContentInUseProblem] as const,
  resolveType: byTypename,
});
