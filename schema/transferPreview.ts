import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import { ContentKind } from './enums.ts';
import { ExistingCopy } from './transfers.ts';

@ObjectType({ description: 'A course or test that an order would pin.' })
export class TransferPreviewItem {
  @Field(() => ContentKind, { description: 'Course or test.' })
  kind!: ContentKind;

  @Field(() => ID, { description: 'The original.' })
  sourceId!: string;

  @Field(() => String, { description: 'Title of the revision; of the draft where nothing is published.' })
  title!: string;

  @Field(() => Boolean, { description: 'False for a test that comes along with a course.' })
  requested!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the published revision that would be copied; null when nothing was published, so nothing can be.',
  })
  revision!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When that revision was published.' })
  publishedAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether it was changed since then; changes that are not published stay behind.',
  })
  hasDraft!: boolean;

  @Field(() => Int, { description: 'Lessons in it.' })
  lessons!: number;

  @Field(() => Int, { description: 'Materials in it.' })
  materials!: number;

  @Field(() => Int, { description: 'Tests inside the course.' })
  tests!: number;

  @Field(() => Int, { description: 'Questions in it.' })
  questions!: number;

  @Field(() => Int, { description: 'Files that it shows.' })
  files!: number;
}

@ObjectType({ description: 'What an order would bring to one portal.' })
export class TransferPreviewTarget {
  @Field(() => ID, { description: 'The portal.' })
  portalId!: string;

  @Field(() => Int, { description: 'How many of the requested courses and tests would be copied.' })
  copied!: number;

  @Field(() => [ExistingCopy], { description: 'What the portal has already; it would be skipped (T9).' })
  alreadyThere!: ExistingCopy[];

  @Field(() => Int, { description: 'Competencies that would be added to its catalogue (T3).' })
  competenciesAdded!: number;

  @Field(() => Int, { description: 'Competencies that its catalogue has already (T3).' })
  competenciesMatched!: number;

  @Field(() => [String], { description: 'Titles of those that would be added, at most 20.' })
  addedTitles!: string[];

  @Field(() => [String], { description: 'Titles of those that match, at most 20.' })
  matchedTitles!: string[];

  @Field(() => Int, { description: 'Files that it does not have yet.' })
  filesAdded!: number;
}

@ObjectType({ description: 'What an order would do, as things are now (T3, T9).' })
export class TransferPreview {
  @Field(() => [TransferPreviewItem], {
    description: 'What would be copied: what is asked for, then the tests that come along.',
  })
  items!: TransferPreviewItem[];

  @Field(() => [TransferPreviewTarget], { description: 'What each portal would get.' })
  targets!: TransferPreviewTarget[];
}
