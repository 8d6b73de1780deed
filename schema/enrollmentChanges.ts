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
import { byTypename } from './byTypename.ts';
import { Course } from './courses.ts';
import { GroupCourse } from './enrollments.ts';
import { InvalidInputProblem } from './problems.ts';

const dueAt = 'Until when it is to be completed: a time to come, before the year 3000.';

@InputType({ description: 'Who is enrolled where: everybody named in every course.' })
export class EnrollMembersInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of members, at most 100. Give these, a group, or both.' })
  memberIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Everybody who is in this group, or one below it, at present; at most 50,000 enrolments at once.',
  })
  groupId?: string | null;

  @Field(() => [ID], { description: 'Ids of 1 to 20 courses.' })
  courseIds!: string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: dueAt })
  dueAt?: Date | null;
}

@InputType({ description: 'Enrolments to be ended.' })
export class EndEnrollmentsInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 enrolments.' })
  enrollmentIds!: string[];
}

@InputType({ description: 'A new due date of enrolments.' })
export class SetEnrollmentDueInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => [ID], { description: 'Ids of 1 to 100 enrolments.' })
  enrollmentIds!: string[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: `${dueAt} Null: no date.` })
  dueAt?: Date | null;
}

@InputType({ description: 'One rule "group → course".' })
export class GroupCourseInput {
  @Field(() => ID, { description: 'Id of a published course of the portal.' })
  courseId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from enrolling until it is due, 1 to 3,650; null: no date.',
  })
  dueDays?: number | null;
}

@InputType({ description: 'In which courses a group is enrolled.' })
export class SetGroupCoursesInput {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => ID, { description: 'Id of the group.' })
  groupId!: string;

  @Field(() => [GroupCourseInput], { description: 'All rules of the group from now on, at most 100.' })
  courses!: GroupCourseInput[];
}

@InputType({ description: 'What changes in the settings of a course; what is left out stays as it is.' })
export class UpdateCourseSettingsInput {
  @Field(() => ID, { description: 'Id of the course.' })
  courseId!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether members may enrol in it by themselves.' })
  selfEnrollment?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether completing it gives a certificate (L8).' })
  certificate?: boolean | null;
}

export const EnrollmentRefusalReason = {
  MEMBER_NOT_FOUND: 'MEMBER_NOT_FOUND',
  MEMBER_NOT_ACTIVE: 'MEMBER_NOT_ACTIVE',
  COURSE_NOT_FOUND: 'COURSE_NOT_FOUND',
  COURSE_NOT_PUBLISHED: 'COURSE_NOT_PUBLISHED',
  ENROLLMENT_NOT_FOUND: 'ENROLLMENT_NOT_FOUND',
  COMPLETED: 'COMPLETED',
  ENDED: 'ENDED',
} as const;
export type EnrollmentRefusalReason = keyof typeof EnrollmentRefusalReason;
registerEnumType(EnrollmentRefusalReason, {
  name: 'EnrollmentRefusalReason',
  description: 'Why one of several was passed over.',
  valuesConfig: {
    MEMBER_NOT_FOUND: { description: 'Nobody of this portal.' },
    MEMBER_NOT_ACTIVE: { description: 'The member may not enter at present.' },
    COURSE_NOT_FOUND: { description: 'No course of this portal.' },
    COURSE_NOT_PUBLISHED: { description: 'The course was never published.' },
    ENROLLMENT_NOT_FOUND: { description: 'No enrolment of this portal.' },
    COMPLETED: { description: 'The course is completed, and stays so.' },
    ENDED: { description: 'The enrolment was ended before.' },
  },
});

@ObjectType({ description: 'One of several that was passed over; the others are done.' })
export class EnrollmentRefusal {
  @Field(() => ID, { description: 'The id that was given: of a member, a course or an enrolment.' })
  id!: string;

  @Field(() => EnrollmentRefusalReason, { description: 'A stable word for why.' })
  reason!: EnrollmentRefusalReason;

  @Field(() => String, { description: "The same as a sentence in the viewer's language." })
  message!: string;
}

@ObjectType({ description: 'Who could be enrolled is enrolled.' })
export class EnrollMembersSuccess {
  @Field(() => Int, { description: 'Enrolments made by this call; those that were ended and go on count too.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Enrolments that were there already; they stay as they are.' })
  already!: number;

  @Field(() => [EnrollmentRefusal], { description: 'Members and courses that were named and passed over.' })
  refusals!: EnrollmentRefusal[];
}

@ObjectType({ description: 'What could be changed is changed.' })
export class ChangeEnrollmentsSuccess {
  @Field(() => Int, { description: 'Enrolments that this call changed.' })
  changed!: number;

  @Field(() => [EnrollmentRefusal], { description: 'Enrolments that were named and passed over.' })
  refusals!: EnrollmentRefusal[];
}

@ObjectType({
  description:
    'The rules are set. Members of the group and those below are enrolled in the courses that came new; nobody is taken out of the others.',
})
export class SetGroupCoursesSuccess {
  @Field(() => [GroupCourse], { description: 'The rules of the group, by title.' })
  courses!: GroupCourse[];

  @Field(() => Int, { description: 'Enrolments made by this call.' })
  enrolled!: number;
}

@ObjectType({ description: 'The settings are changed, at once and without a new revision.' })
export class UpdateCourseSettingsSuccess {
  @Field(() => Course, { description: 'The course.' })
  course!: Course;
}

export const EnrollMembersResult = createUnionType({
  name: 'EnrollMembersResult',
  description: 'What `enrollMembers` answers.',
  types: () => [EnrollMembersSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const ChangeEnrollmentsResult = createUnionType({
  name: 'ChangeEnrollmentsResult',
  description: 'What changing several enrolments answers.',
  types: () => [ChangeEnrollmentsSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});

export const SetGroupCoursesResult = createUnionType({
  name: 'SetGroupCoursesResult',
  description: 'What `setGroupCourses` answers.',
  types: () => [SetGroupCoursesSuccess, InvalidInputProblem] as const,
  resolveType: byTypename,
});
