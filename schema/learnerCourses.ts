import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  InterfaceType,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import { connectionType } from './connection.ts';
import { CourseProgress } from './enrollments.ts';
import { CourseItemKind, EnrollmentState, ReadRule } from './enums.ts';
import { LearnerTest } from './learnerTests.ts';
import { RichText } from './richText.ts';

/* The learner's view: nothing of it leads to the author's types, which hold drafts and correct answers (L4). */

export const LearnerItemState = { LOCKED: 'LOCKED', OPEN: 'OPEN', DONE: 'DONE' } as const;
export type LearnerItemState = keyof typeof LearnerItemState;
registerEnumType(LearnerItemState, {
  name: 'LearnerItemState',
  description: 'How far a learner is with an item of a course (L1).',
  valuesConfig: {
    LOCKED: { description: 'Not to be opened yet; `lockedBy` says why.' },
    OPEN: { description: 'To be opened, or opened and not done.' },
    DONE: { description: 'Done; it can be opened again.' },
  },
});

export const ItemLockReason = {
  NOT_STARTED: 'NOT_STARTED',
  EARLIER_ITEM: 'EARLIER_ITEM',
  LATER: 'LATER',
} as const;
export type ItemLockReason = keyof typeof ItemLockReason;
registerEnumType(ItemLockReason, {
  name: 'ItemLockReason',
  description: 'Why an item cannot be opened yet.',
  valuesConfig: {
    NOT_STARTED: { description: 'The course has to be started first (`startCourse`).' },
    EARLIER_ITEM: { description: 'An earlier item has to be done first.' },
    LATER: { description: 'It opens at a later time.' },
  },
});

@ObjectType({ description: 'An item of a course by its name, for its learners.' })
export class LearnerItemName {
  @Field(() => ID, { description: 'Id of the item, the same in every revision of the course.' })
  id!: string;

  @Field(() => CourseItemKind, { description: 'What it is.' })
  kind!: CourseItemKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ description: 'Something that keeps an item from being opened (L1).' })
export class ItemLock {
  @Field(() => ItemLockReason, { description: 'A stable word for it.' })
  reason!: ItemLockReason;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;

  @Field(() => LearnerItemName, { nullable: true, description: 'The earlier item that has to be done first, if any.' })
  item!: LearnerItemName | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The time when it opens, if that lies ahead.' })
  opensAt!: Date | null;
}

const typeNames: Record<CourseItemKind, string> = {
  LESSON: 'LearnerLesson',
  MATERIAL: 'LearnerMaterial',
  TEST: 'LearnerTestItem',
};

@InterfaceType({
  description: 'A lesson, a material or a test at its place in a course, as an enrolled learner sees it.',
  resolveType: ({ kind }: { kind: CourseItemKind }) => typeNames[kind],
})
export abstract class LearnerItem {
  @Field(() => ID, { description: 'Names the item through all revisions of its course.' })
  id!: string;

  @Field(() => CourseItemKind, { description: 'What it is.' })
  kind!: CourseItemKind;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => Int, { description: 'Its place in the course, from 1.' })
  position!: number;

  @Field(() => LearnerItemState, { description: 'How far the learner is with it.' })
  state!: LearnerItemState;

  @Field(() => [ItemLock], { description: 'What keeps it from being opened; empty unless it is LOCKED.' })
  lockedBy!: ItemLock[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the learner opened it first; null before.' })
  openedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was done; null before.' })
  doneAt!: Date | null;
}

export const LearnerItemConnection = connectionType(LearnerItem as never, 'LearnerItem');

@ObjectType({ implements: LearnerItem, description: 'A text with pictures and links.' })
export class LearnerLesson extends LearnerItem {
  @Field(() => RichText, {
    nullable: true,
    description: 'The text; null while it is LOCKED. Links to what the learner may not open show as plain text.',
  })
  text!: RichText | null;

  @Field(() => ReadRule, { description: 'When it counts as read.' })
  readRule!: ReadRule;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds that it must have been open, with MINIMUM_TIME; null with any other rule.',
  })
  readSeconds!: number | null;
}

@ObjectType({ description: 'A file that a learner may open.' })
export class LearnerFile {
  @Field(() => String, { description: 'What it is called in this course.' })
  name!: string;

  @Field(() => String, { description: 'What it is, for example `application/pdf`.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, a whole number.' })
  bytes!: number;

  @Field(() => String, {
    description:
      'Where the viewer may load it for 30 to 60 minutes, without signing in, while an active member of the portal. It is bound to the viewer: do not pass it on.',
  })
  url!: string;
}

@ObjectType({ implements: LearnerItem, description: 'A file to open or download; it is done once it was opened.' })
export class LearnerMaterial extends LearnerItem {
  @Field(() => LearnerFile, { nullable: true, description: 'The file; null while it is LOCKED.' })
  file!: LearnerFile | null;
}

@ObjectType({
  implements: LearnerItem,
  description: 'A test; it is done once it was passed, or handed in where nobody passes or fails.',
})
export class LearnerTestItem extends LearnerItem {
  @Field(() => LearnerTest, {
    nullable: true,
    description: 'The test; null while it is LOCKED, and where it is not there any more.',
  })
  test!: LearnerTest | null;
}

@ObjectType({ description: "The viewer's own place in a course." })
export class LearnerEnrollment {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => EnrollmentState, { description: 'How far it is.' })
  state!: EnrollmentState;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it is to be completed; null: no date.' })
  dueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When the viewer was enrolled.' })
  enrolledAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the viewer began; null before.' })
  startedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last item was done; null before.' })
  completedAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the viewer opened or finished something last; null for never.',
  })
  lastActivityAt!: Date | null;

  @Field(() => CourseProgress, { description: 'How far the viewer is.' })
  progress!: CourseProgress;

  @Field(() => LearnerItemName, {
    nullable: true,
    description:
      'Where to go on: the item opened last if it is open and not done, else the first that is; null before the start, and when nothing is open.',
  })
  continueAt!: LearnerItemName | null;
}

export const LearnerEnrollmentConnection = connectionType(LearnerEnrollment, 'LearnerEnrollment');

@InputType({ description: "Which of the viewer's enrolments a list gives; what is left out does not narrow it." })
export class MyEnrollmentsFilter {
  @Field(() => EnrollmentState, { nullable: true, description: 'Only in this state; if left out, all but ENDED.' })
  state?: EnrollmentState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose due date has passed before they were completed (true), or only the others (false).',
  })
  overdue?: boolean | null;
}

@ObjectType({
  description:
    'A published course as its learners see it: the newest revision, or for who has completed it the completed one. Who is not enrolled sees it only where members may enrol by themselves, and then without its items.',
})
export class LearnerCourse {
  @Field(() => ID, { description: 'Id of the course, the same in every revision.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => Int, { description: 'Number of the revision shown.' })
  revision!: number;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => RichText, { description: 'What to read before starting (L1); may be empty.' })
  description!: RichText;

  @Field(() => String, { description: 'What one should know before, as plain text (L1); may be empty.' })
  requirements!: string;

  @Field(() => Boolean, { description: 'Whether members may enrol in it by themselves.' })
  selfEnrollment!: boolean;
}

export const LearnerCourseConnection = connectionType(LearnerCourse, 'LearnerCourse');
