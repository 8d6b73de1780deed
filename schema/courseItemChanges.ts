import { createUnionType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from 'type-graphql';
import { byTypename } from './byTypename.ts';
import { CourseItem, CourseItemName } from './courseItems.ts';
import { Course } from './courses.ts';
import { ReadRule } from './enums.ts';
import { InvalidInputProblem, Problem } from './problems.ts';
import { MarkupNote, TextChangedProblem } from './richText.ts';

const limits = {
  course: 'Id of the course; its draft is edited.',
  item: 'Id of an item of this course.',
  title: '1 to 200 characters.',
  html: 'HTML, at most 200 kB. Pictures as `extramural:file/<sha256>`, links as `extramural:course|test|item/<id>`, items of this course only.',
  fileSha256: 'A file of the portal (`requestUpload`).',
  fileName: 'What the file is called in this course: at most 255 characters.',
  afterItemId: 'The new item follows this one; without it, it comes last.',
  opensAfterItemId:
    'It opens when the learner has finished this item, which must come before it. Null: no such condition.',
  opensAt: 'It opens not before this time. Null: no such condition.',
  readRule: 'When the lesson counts as read (L1).',
  readSeconds:
    'How long it must have been open before it can count as read, 1 to 86,400 seconds: with MINIMUM_TIME, and with nothing else.',
  idempotencyKey: 'Any text of at most 200 characters. The same key again gives the same item and makes no second one.',
};

@InputType({ description: 'A new lesson.' })
export class AddLessonInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => String, { description: limits.title })
  title!: string;

  @Field(() => String, { nullable: true, description: limits.html })
  html?: string | null;

  @Field(() => ReadRule, { nullable: true, description: `${limits.readRule} OPENED if left out.` })
  readRule?: ReadRule | null;

  @Field(() => Int, { nullable: true, description: limits.readSeconds })
  readSeconds?: number | null;

  @Field(() => ID, { nullable: true, description: limits.afterItemId })
  afterItemId?: string | null;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new material.' })
export class AddMaterialInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.fileSha256 })
  fileSha256!: string;

  @Field(() => String, { nullable: true, description: `${limits.fileName} The name of the file itself if left out.` })
  fileName?: string | null;

  @Field(() => String, { description: limits.title })
  title!: string;

  @Field(() => ID, { nullable: true, description: limits.afterItemId })
  afterItemId?: string | null;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A test to be put into a course.' })
export class AddTestToCourseInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: 'A test of the same portal; it must be published before the course is.' })
  testId!: string;

  @Field(() => String, { nullable: true, description: `${limits.title} The title of the test if left out.` })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: limits.afterItemId })
  afterItemId?: string | null;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What changes in a lesson; what is left out stays as it is.' })
export class UpdateLessonInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${limits.html} Null empties it.` })
  html?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the text that was edited; if given, it must be the present one.',
  })
  textVersion?: string | null;

  @Field(() => ReadRule, {
    nullable: true,
    description: `${limits.readRule} Left out, rule and seconds stay as they are.`,
  })
  readRule?: ReadRule | null;

  @Field(() => Int, { nullable: true, description: limits.readSeconds })
  readSeconds?: number | null;
}

@InputType({ description: 'What changes in a material; what is left out stays as it is.' })
export class UpdateMaterialInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: limits.fileSha256 })
  fileSha256?: string | null;

  @Field(() => String, { nullable: true, description: limits.fileName })
  fileName?: string | null;
}

@InputType({ description: 'What changes in any item; what is left out stays as it is.' })
export class UpdateCourseItemInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;

  @Field(() => String, { nullable: true, description: limits.title })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: limits.opensAfterItemId })
  opensAfterItemId?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: limits.opensAt })
  opensAt?: Date | null;
}

@InputType({ description: 'Where an item goes.' })
export class MoveCourseItemInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;

  @Field(() => ID, { nullable: true, description: 'It follows this item of the course; null: it comes first.' })
  afterItemId?: string | null;
}

@InputType({ description: 'An item to be duplicated in its course.' })
export class DuplicateCourseItemInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;

  @Field(() => String, { nullable: true, description: limits.idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An item to be deleted.' })
export class DeleteCourseItemInput {
  @Field(() => ID, { description: limits.course })
  courseId!: string;

  @Field(() => ID, { description: limits.item })
  itemId!: string;
}

@ObjectType({ description: 'The item is in the draft.' })
export class CourseItemSuccess {
  @Field(() => CourseItem, { description: 'The item.' })
  item!: CourseItem;

  @Field(() => Course, { description: 'Its course.' })
  course!: Course;

  @Field(() => [MarkupNote], { description: "What was taken out of a lesson's HTML; empty for other items." })
  notes!: MarkupNote[];
}

@ObjectType({ description: 'The item is gone from the draft; published revisions keep it.' })
export class DeleteCourseItemSuccess {
  @Field(() => Course, { description: 'The course.' })
  course!: Course;

  @Field(() => ID, { description: 'Id of the deleted item.' })
  itemId!: string;

  @Field(() => [CourseItemName], {
    description: 'Items that opened after the deleted one and have lost that condition, in their order.',
  })
  conditionsCleared!: CourseItemName[];
}

@ObjectType({ implements: Problem, description: 'The course has as many items as it may have: 2,000.' })
export class TooManyItemsProblem extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'An item would come before the one that it opens after. Change its condition first.',
})
export class ItemOrderProblem extends Problem {
  @Field(() => CourseItemName, { description: 'The item with the condition.' })
  item!: CourseItemName;

  @Field(() => CourseItemName, { description: 'The item that it opens after.' })
  opensAfter!: CourseItemName;
}

export const AddCourseItemResult = createUnionType({
  name: 'AddCourseItemResult',
  description: 'What `addLesson`, `addMaterial`, `addTestToCourse` and `duplicateCourseItem` answer.',
  types: () => [CourseItemSuccess, TooManyItemsProblem, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const ChangeCourseItemResult = createUnionType({
  name: 'ChangeCourseItemResult',
  description: 'What `updateLesson`, `updateMaterial`, `updateCourseItem` and `moveCourseItem` answer.',
  types: () => [CourseItemSuccess, ItemOrderProblem, InvalidInputProblem, TextChangedProblem] as const,
  resolveType: byTypename,
});
