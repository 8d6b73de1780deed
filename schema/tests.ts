import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { ReviewRule } from './enums.ts';
import { RichText } from './richText.ts';

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
  RECENTLY_CHANGED: 'RECENTLY_CHANGED',
  OLDEST_CHANGE: 'OLDEST_CHANGE',
} as const;
export type TestSort = keyof typeof TestSort;
registerEnumType(TestSort, {
  name: 'TestSort',
  description: 'The order of a list of tests.',
  valuesConfig: {
    TITLE: { description: 'By title, A to Z.' },
    TITLE_DESC: { description: 'By title, Z to A.' },
    RECENTLY_CHANGED: { description: 'Last changed first.' },
    OLDEST_CHANGE: { description: 'Longest unchanged first.' },
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
