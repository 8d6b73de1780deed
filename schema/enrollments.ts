import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from './connection.ts';
import { EnrollmentSource, EnrollmentState } from './enums.ts';

@ObjectType({ description: 'A published course by its name.' })
export class CourseName {
  @Field(() => ID, { description: 'Id of the course.' })
  id!: string;

  @Field(() => String, { description: 'Title of the newest published revision.' })
  title!: string;
}

@ObjectType({ description: 'How far somebody is in a course, by the items of the revision that counts for them (L1).' })
export class CourseProgress {
  @Field(() => Int, { description: 'Items that are done.' })
  itemsDone!: number;

  @Field(() => Int, { description: 'Items in all.' })
  itemsTotal!: number;

  @Field(() => Int, { description: 'What is done in per cent, rounded down, 0 to 100.' })
  percent!: number;
}

@ObjectType({
  description:
    "A person's place in a course, for those who run the portal, and for a MANAGER about the groups headed and those below.",
})
export class Enrollment {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ID, { description: 'The portal it is in.' })
  portalId!: string;

  @Field(() => EnrollmentState, { description: 'How far it is.' })
  state!: EnrollmentState;

  @Field(() => EnrollmentSource, { description: 'How the person came to the course.' })
  source!: EnrollmentSource;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when it is to be completed; null: no date.' })
  dueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { description: 'When the person was enrolled first.' })
  enrolledAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the person began; null before.' })
  startedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the last item was done; null before.' })
  completedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was ended; null while it goes on.' })
  endedAt!: Date | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the person opened or finished something last; null for never.',
  })
  lastActivityAt!: Date | null;
}

export const EnrollmentConnection = connectionType(Enrollment, 'Enrollment');

export const EnrollmentSort = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', DUE_SOONEST: 'DUE_SOONEST' } as const;
export type EnrollmentSort = keyof typeof EnrollmentSort;
registerEnumType(EnrollmentSort, {
  name: 'EnrollmentSort',
  description: 'The order of a list of enrolments.',
  valuesConfig: {
    NEWEST: { description: 'Enrolled last first.' },
    OLDEST: { description: 'Enrolled first first.' },
    DUE_SOONEST: { description: 'By due date; those without one last.' },
  },
});

@InputType({ description: 'Which enrolments a list gives; what is left out does not narrow it.' })
export class EnrollmentFilter {
  @Field(() => ID, { nullable: true, description: 'Only in this course.' })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this member.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of members of this group and of the groups below it.' })
  groupId?: string | null;

  @Field(() => EnrollmentState, { nullable: true, description: 'Only in this state.' })
  state?: EnrollmentState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose due date has passed before they were completed (true), or only the others (false).',
  })
  overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only of people whose name or e-mail address contains this text, ignoring case; at most 200 characters count.',
  })
  search?: string | null;
}

@ObjectType({ description: 'A rule of a group: whoever is or comes into it, or a group below, is enrolled (R8).' })
export class GroupCourse {
  @Field(() => CourseName, { description: 'The course.' })
  course!: CourseName;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from enrolling until it is due, 1 to 3,650; null: no date.',
  })
  dueDays!: number | null;
}

@ObjectType({
  description: 'What a portal decides about a course beside its text; it does not travel with a transfer.',
})
export class CourseSettings {
  @Field(() => Boolean, {
    description:
      'Whether members may enrol in it by themselves; a course begins closed, a transferred copy of one open.',
  })
  selfEnrollment!: boolean;

  @Field(() => Boolean, { description: 'Whether completing it gives a certificate (L8).' })
  certificate!: boolean;
}
