import {
  createUnionType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { connectionType } from './connection.ts';
import { ReviewRule } from './enums.ts';
import { MarkupNote, RichText } from './richText.ts';

@ObjectType({
  description:
    'A test, as its authors see it: a draft that is edited and revisions that are published and never change. For moderators only.',
})
export class Test {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => String, { description: 'Title of the newest revision, draft or published.' })
  title!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was made here.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last edited or published.' })
  updatedAt!: Date;
}

export const TestConnection = connectionType(Test, 'Test');

export const TestSort = {
  TITLE: 'TITLE',
  TITLE_DESC: 'TITLE_DESC',
  LAST_CHANGED: 'LAST_CHANGED',
  FIRST_CHANGED: 'FIRST_CHANGED',
} as const;
export type TestSort = keyof typeof TestSort;
registerEnumType(TestSort, {
  name: 'TestSort',
  description: 'The order of a list of tests.',
  valuesConfig: {
    TITLE: { description: 'By title, A to Z.' },
    TITLE_DESC: { description: 'By title, Z to A.' },
    LAST_CHANGED: { description: 'Last changed first.' },
    FIRST_CHANGED: { description: 'Longest unchanged first.' },
  },
});

@ObjectType({ description: 'One state of a test: the draft, or published and then never changed.' })
export class TestRevision {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '1, 2, 3 … once published; null is the draft.' })
  number!: number | null;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => RichText, { description: 'What the learner reads before starting; may be empty.' })
  description!: RichText;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of the points needed to pass, 0 to 100; null when nobody passes or fails.',
  })
  passMark!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds for one attempt; null for no limit.' })
  timeLimitSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Attempts for one learner; null for no limit.' })
  attemptLimit!: number | null;

  @Field(() => Boolean, { description: 'Whether each attempt asks in another order.' })
  shuffleQuestions!: boolean;

  @Field(() => ReviewRule, { description: 'What a learner sees of a finished attempt (L5).' })
  review!: ReviewRule;

  @Field(() => Boolean, { description: 'Whether that is shown only after the test has closed (L5).' })
  reviewAfterClose!: boolean;

  @Field(() => String, { nullable: true, description: 'What the author wrote about this revision when publishing it.' })
  note!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was published; null for the draft.' })
  publishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What every copy of this revision must hash to (T7): SHA-256 in hex; null for the draft.',
  })
  contentHash!: string | null;
}

export const TestRevisionConnection = connectionType(TestRevision, 'TestRevision');

const limits = {
  title: '1 to 200 characters.',
  description: 'HTML, at most 100 kB; links into the portal are not possible here.',
  passMark: 'Percent of the points, 0 to 100; null: nobody passes or fails.',
  timeLimitSeconds: '30 to 604,800 (a week); null: no limit.',
  attemptLimit: '1 to 100; null: no limit.',
  shuffleQuestions: 'Whether each attempt asks in another order.',
  review: 'What a learner sees of a finished attempt.',
  reviewAfterClose: 'Whether that is shown only after the test has closed.',
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

  @Field(() => String, {
    nullable: true,
    description: 'Any text of at most 200 characters. The same key again gives the same test and makes no second one.',
  })
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

const byTypename = (value: object) => (value as { __typename: string }).__typename;

export const CreateTestResult = createUnionType({
  name: 'CreateTestResult',
  description: 'What `createTest` answers.',
  types: () => [CreateTestSuccess] as const,
  resolveType: byTypename,
});

export const UpdateTestResult = createUnionType({
  name: 'UpdateTestResult',
  description: 'What `updateTest` answers.',
  types: () => [UpdateTestSuccess] as const,
  resolveType: byTypename,
});

export const SetTestCompetenciesResult = createUnionType({
  name: 'SetTestCompetenciesResult',
  description: 'What `setTestCompetencies` answers.',
  types: () => [SetTestCompetenciesSuccess] as const,
  resolveType: byTypename,
});
