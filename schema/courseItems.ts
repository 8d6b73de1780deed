import { Field, GraphQLISODateTime, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { CourseItemKind, ReadRule } from './enums.ts';
import { File } from './files.ts';
import { OpenLink } from './openLinks.ts';
import { RichText } from './richText.ts';
import { Test } from './tests.ts';

const typeNames: Record<CourseItemKind, string> = { LESSON: 'Lesson', MATERIAL: 'Material', TEST: 'TestItem' };

@ObjectType({ description: 'An item of a course by its name.' })
export class CourseItemName {
  @Field(() => ID, { description: 'Id of the item.' })
  id!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** The author's view; learners get types of their own (L4). */
@InterfaceType({
  description: 'A lesson, a material or a test at its place in a course, as its authors see it. For moderators only.',
  resolveType: ({ kind }: { kind: CourseItemKind }) => typeNames[kind],
})
export abstract class CourseItem {
  @Field(() => ID, { description: 'Names the item through all revisions of its course; unique in the course.' })
  id!: string;

  @Field(() => CourseItemKind, { description: 'What it is.' })
  kind!: CourseItemKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => Int, { description: 'Its place in the course, from 1.' })
  position!: number;

  @Field(() => CourseItemName, {
    nullable: true,
    description: 'It opens when the learner has finished this earlier item; null: at once.',
  })
  opensAfter!: CourseItemName | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'It opens not before this time; null: at once.' })
  opensAt!: Date | null;
}

export const CourseItemConnection = connectionType(CourseItem as never, 'CourseItem');

@ObjectType({ implements: CourseItem, description: 'A text with pictures and links.' })
export class Lesson extends CourseItem {
  @Field(() => RichText, { description: 'The text.' })
  text!: RichText;

  @Field(() => [OpenLink], { description: 'Links in the text that lead nowhere at present.' })
  openLinks!: OpenLink[];

  @Field(() => ReadRule, { description: 'When it counts as read (L1).' })
  readRule!: ReadRule;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds that it must have been open, with MINIMUM_TIME; null with any other rule.',
  })
  readSeconds!: number | null;
}

@ObjectType({ implements: CourseItem, description: 'A file to open or download.' })
export class Material extends CourseItem {
  @Field(() => File, { description: 'The file.' })
  file!: File;

  @Field(() => String, { description: 'What the file is called in this course.' })
  fileName!: string;
}

@ObjectType({ implements: CourseItem, description: 'A test of the same portal.' })
export class TestItem extends CourseItem {
  @Field(() => Test, {
    nullable: true,
    description: 'The test; null in an earlier revision whose test was deleted since.',
  })
  test!: Test | null;
}
