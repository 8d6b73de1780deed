import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { RichText } from './richText.ts';

@ObjectType({
  description:
    'A course, as its authors see it: a draft that is edited and revisions that are published and never change. For moderators only.',
})
export class Course {
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

export const CourseConnection = connectionType(Course, 'Course');

export const CourseSort = {
  TITLE: 'TITLE',
  TITLE_DESC: 'TITLE_DESC',
  RECENTLY_CHANGED: 'RECENTLY_CHANGED',
  OLDEST_CHANGE: 'OLDEST_CHANGE',
} as const;
export type CourseSort = keyof typeof CourseSort;
registerEnumType(CourseSort, {
  name: 'CourseSort',
  description: 'The order of a list of courses.',
  valuesConfig: {
    TITLE: { description: 'By title, A to Z.' },
    TITLE_DESC: { description: 'By title, Z to A.' },
    RECENTLY_CHANGED: { description: 'Last changed first.' },
    OLDEST_CHANGE: { description: 'Longest unchanged first.' },
  },
});

@ObjectType({ description: 'One state of a course: the draft, or published and then never changed.' })
export class CourseRevision {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '1, 2, 3 … once published; null is the draft.' })
  number!: number | null;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => RichText, { description: 'What the learner reads before starting (L1); may be empty.' })
  description!: RichText;

  @Field(() => String, { description: 'What the learner should know before, as plain text (L1); may be empty.' })
  requirements!: string;

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

export const CourseRevisionConnection = connectionType(CourseRevision, 'CourseRevision');
