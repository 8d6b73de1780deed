import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { CourseProgress } from '../../../../schema/enrollments.ts';
import {
  LearnerCourse,
  LearnerCourseConnection,
  LearnerEnrollment,
  LearnerEnrollmentConnection,
  LearnerItem,
  LearnerItemConnection,
  type LearnerItemName,
  MyEnrollmentsFilter,
} from '../../../../schema/learnerCourses.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { StoredText } from '../../content/presentRichText.ts';
import type { Enrollment } from '../enrollments/Enrollment.entity.ts';
import { enrollmentLoader } from '../enrollments/enrollmentLoader.ts';
import { myEnrollments } from '../enrollments/listEnrollments.ts';
import { progressOf } from '../enrollments/progressOf.ts';
import { type LearnerCourseRow, learnerCourseById, learnerCourseLoader } from './learnerCourseById.ts';
import { learnerItemById } from './learnerItemById.ts';
import type { LearnerItemRow } from './learnerItems.ts';
import { learnerItemsOf } from './learnerItemsOf.ts';
import { openCourses } from './openCourses.ts';

@ArgsType()
class OpenCoursesArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of the portal.' })
  portalId!: string;
}

@ArgsType()
class MyEnrollmentsArgs extends OpenCoursesArgs {
  @Field(() => MyEnrollmentsFilter, { nullable: true, description: 'Which enrolments to give.' })
  filter?: MyEnrollmentsFilter | null;
}

@Resolver(() => LearnerCourse)
export class LearnerCoursesResolver {
  @Query(() => LearnerCourse, {
    description:
      'A course as its learners see it (L1, R5). NOT_FOUND unless the viewer is enrolled, or may enrol without being asked (S48).',
  })
  learnerCourse(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the course.' }) id: string,
  ): Promise<LearnerCourseRow> {
    return learnerCourseById(ctx, id);
  }

  @Query(() => LearnerItem, {
    description:
      'An item of a course that the viewer is enrolled in, where a link leads to it (R5); `openItem` opens it. NOT_FOUND for all else (S48).',
  })
  learnerItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the item.' }) id: string,
  ): Promise<LearnerItemRow> {
    return learnerItemById(ctx, id);
  }

  @Query(() => LearnerCourseConnection, {
    description: 'The courses of a portal in which members may enrol by themselves, by title. For its members.',
  })
  openCourses(
    @Ctx() ctx: Context,
    @Args(() => OpenCoursesArgs) args: OpenCoursesArgs,
  ): Promise<ConnectionShape<LearnerCourseRow>> {
    return openCourses(ctx, args);
  }

  @Query(() => LearnerEnrollmentConnection, {
    description: "The viewer's own enrolments in a portal, newest first, but those in courses that were deleted.",
  })
  myEnrollments(
    @Ctx() ctx: Context,
    @Args(() => MyEnrollmentsArgs) args: MyEnrollmentsArgs,
  ): Promise<ConnectionShape<Enrollment>> {
    return myEnrollments(ctx, args);
  }

  @FieldResolver()
  description(@Root() { description, portalId, revisionId }: LearnerCourseRow): StoredText {
    return { stored: description, portalId, revisionId, ownerId: null, opens: async () => false };
  }

  @FieldResolver(() => LearnerEnrollment, {
    nullable: true,
    description: "The viewer's place in it; null when not enrolled.",
  })
  enrollment(@Ctx() ctx: Context, @Root() { portalId, enrollmentId }: LearnerCourseRow): Promise<Enrollment | null> {
    return enrollmentId ? enrollmentLoader(ctx).load({ portalId, enrollmentId }) : Promise.resolve(null);
  }

  @FieldResolver(() => LearnerItemConnection, {
    nullable: true,
    description: 'Its items in their order; null when not enrolled.',
  })
  items(
    @Ctx() ctx: Context,
    @Root() { portalId, enrollmentId }: LearnerCourseRow,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<ConnectionShape<LearnerItemRow>> | null {
    return enrollmentId ? learnerItemsOf(ctx, args, { portalId, id: enrollmentId }) : null;
  }
}

@Resolver(() => LearnerEnrollment)
export class LearnerEnrollmentsResolver {
  @FieldResolver(() => LearnerCourse, {
    nullable: true,
    description: 'The course; null once the enrolment was ended, unless members may enrol by themselves.',
  })
  course(@Ctx() ctx: Context, @Root() { courseId }: Enrollment): Promise<LearnerCourseRow | null> {
    return learnerCourseLoader(ctx).load(courseId);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the due date has passed before it was completed, by the server's clock.",
  })
  async overdue(@Ctx() ctx: Context, @Root() enrollment: Enrollment): Promise<boolean> {
    return (await progressOf(ctx, enrollment)).overdue;
  }

  @FieldResolver()
  async progress(@Ctx() ctx: Context, @Root() enrollment: Enrollment): Promise<CourseProgress> {
    return (await progressOf(ctx, enrollment)).progress;
  }

  @FieldResolver()
  async continueAt(@Ctx() ctx: Context, @Root() enrollment: Enrollment): Promise<LearnerItemName | null> {
    return (await progressOf(ctx, enrollment)).continueAt;
  }
}
