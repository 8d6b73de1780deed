import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import {
  ChangeEnrollmentsResult,
  EndEnrollmentsInput,
  EnrollMembersInput,
  EnrollMembersResult,
  SetEnrollmentDueInput,
  SetGroupCoursesInput,
  SetGroupCoursesResult,
} from '../../../../schema/enrollmentChanges.ts';
import {
  CourseName,
  CourseProgress,
  Enrollment,
  EnrollmentConnection,
  EnrollmentFilter,
  EnrollmentSort,
  GroupCourse,
} from '../../../../schema/enrollments.ts';
import { Member } from '../../../../schema/members.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Membership } from '../../accounts/Membership.entity.ts';
import { contentName } from '../contentName.ts';
import { memberOf } from '../memberOf.ts';
import type { Enrollment as EnrollmentRow } from './Enrollment.entity.ts';
import { endEnrollments } from './endEnrollments.ts';
import { enrollMembers } from './enrollMembers.ts';
import { groupCourses } from './groupCourses.ts';
import { listEnrollments } from './listEnrollments.ts';
import { progressOf } from './progressOf.ts';
import { setEnrollmentDue } from './setEnrollmentDue.ts';
import { setGroupCourses } from './setGroupCourses.ts';

@ArgsType()
class EnrollmentsArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;

  @Field(() => EnrollmentFilter, { nullable: true, description: 'Which enrolments to give; all if left out.' })
  filter?: EnrollmentFilter | null;

  @Field(() => EnrollmentSort, { defaultValue: 'NEWEST', description: 'The order of the list.' })
  sort!: EnrollmentSort;
}

@Resolver(() => Enrollment)
export class EnrollmentsResolver {
  @Query(() => EnrollmentConnection, {
    description:
      "The enrolments of a portal's people: for its moderators, and for managers about the groups they head and those below (S5, R8). FORBIDDEN for learners.",
  })
  enrollments(
    @Ctx() ctx: Context,
    @Args(() => EnrollmentsArgs) args: EnrollmentsArgs,
  ): Promise<ConnectionShape<EnrollmentRow>> {
    return listEnrollments(ctx, args);
  }

  @Query(() => [GroupCourse], {
    description: 'The courses in which members of a group are enrolled, by title (R8). For moderators.',
  })
  groupCourses(
    @Ctx() ctx: Context,
    @Arg('portalId', () => ID, { description: 'Id of the portal.' }) portalId: string,
    @Arg('groupId', () => ID, { description: 'Id of the group.' }) groupId: string,
  ): Promise<GroupCourse[]> {
    return groupCourses(ctx, { portalId, groupId });
  }

  @Mutation(() => EnrollMembersResult, {
    description:
      'Enrols members, or a group with those below it, in courses. Who is enrolled stays as they are; what was ended goes on where it was left. For moderators.',
  })
  enrollMembers(
    @Ctx() ctx: Context,
    @Arg('input', () => EnrollMembersInput, { description: 'Who, and where.' }) input: EnrollMembersInput,
  ): Promise<typeof EnrollMembersResult> {
    return enrollMembers(ctx, input) as Promise<typeof EnrollMembersResult>;
  }

  @Mutation(() => ChangeEnrollmentsResult, {
    description:
      'Ends enrolments that are not completed: the course is closed to these people, progress and results stay. For moderators.',
  })
  endEnrollments(
    @Ctx() ctx: Context,
    @Arg('input', () => EndEnrollmentsInput, { description: 'Which ones.' }) input: EndEnrollmentsInput,
  ): Promise<typeof ChangeEnrollmentsResult> {
    return endEnrollments(ctx, input) as Promise<typeof ChangeEnrollmentsResult>;
  }

  @Mutation(() => ChangeEnrollmentsResult, {
    description: 'Sets or clears the due date of enrolments that are not completed. For moderators.',
  })
  setEnrollmentDue(
    @Ctx() ctx: Context,
    @Arg('input', () => SetEnrollmentDueInput, { description: 'Which ones, and the date.' })
    input: SetEnrollmentDueInput,
  ): Promise<typeof ChangeEnrollmentsResult> {
    return setEnrollmentDue(ctx, input) as Promise<typeof ChangeEnrollmentsResult>;
  }

  @Mutation(() => SetGroupCoursesResult, {
    description:
      'Sets in which courses a group is enrolled (R8): members of it and of the groups below at once, later ones when they come. For moderators.',
  })
  setGroupCourses(
    @Ctx() ctx: Context,
    @Arg('input', () => SetGroupCoursesInput, { description: 'The group and all of its rules.' })
    input: SetGroupCoursesInput,
  ): Promise<typeof SetGroupCoursesResult> {
    return setGroupCourses(ctx, input) as Promise<typeof SetGroupCoursesResult>;
  }

  @FieldResolver(() => Member, { description: 'Whose enrolment it is.' })
  member(@Ctx() ctx: Context, @Root() enrollment: EnrollmentRow): Promise<Membership> {
    return memberOf(ctx, enrollment);
  }

  @FieldResolver(() => CourseName, { description: 'The course; also one that was deleted since.' })
  course(@Ctx() ctx: Context, @Root() enrollment: EnrollmentRow): Promise<CourseName> {
    return contentName(ctx, enrollment.portalId, enrollment.courseId);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the due date has passed before it was completed, by the server's clock.",
  })
  async overdue(@Ctx() ctx: Context, @Root() enrollment: EnrollmentRow): Promise<boolean> {
    return (await progressOf(ctx, enrollment)).overdue;
  }

  @FieldResolver(() => CourseProgress, {
    description: 'How far the person is; nothing is counted once it was ended, or the course deleted.',
  })
  async progress(@Ctx() ctx: Context, @Root() enrollment: EnrollmentRow): Promise<CourseProgress> {
    return (await progressOf(ctx, enrollment)).progress;
  }
}
