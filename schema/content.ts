import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ContentKind } from './enums.ts';
import { Problem } from './problems.ts';

@ObjectType({ description: 'Where a copy comes from, and how far it is behind (T8).' })
export class Provenance {
  @Field(() => ID, { description: 'The root object of the copy, through chains of copies.' })
  originId!: string;

  @Field(() => Int, { description: 'The revision of the original that was copied.' })
  revision!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Revisions published since in the original; null when the original is gone.',
  })
  behindBy!: number | null;
}

@ObjectType({ description: 'A course or test by its name.' })
export class ContentName {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ContentKind, { description: 'Course or test.' })
  kind!: ContentKind;

  @Field(() => String, { description: 'Title of the newest revision, draft or published.' })
  title!: string;
}

@ObjectType({ description: 'Something that keeps a draft from being published.' })
export class PublishObstacle {
  @Field(() => ID, { nullable: true, description: 'The item or question that is meant; null for the whole.' })
  itemId!: string | null;

  @Field(() => String, {
    description:
      'EMPTY: a course without items or a test without questions. TEST_NOT_PUBLISHED: a test in the course was never published. TEST_DELETED: it was deleted. FILE_MISSING: a picture is no file of this portal any more.',
  })
  code!: string;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;
}

@ObjectType({ implements: Problem, description: 'The draft cannot be published as it is.' })
export class NotPublishableProblem extends Problem {
  @Field(() => [PublishObstacle], { description: 'What is in the way, in the order of the items; at most 100.' })
  obstacles!: PublishObstacle[];
}

@ObjectType({ implements: Problem, description: 'Courses use it, so it cannot be deleted.' })
export class ContentInUseProblem extends Problem {
  @Field(() => [ContentName], { description: 'The courses, by title; at most 20.' })
  usedBy!: ContentName[];

  @Field(() => Int, { description: 'How many courses there are in all.' })
  count!: number;
}
