import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Course } from '../../../../schema/courses.ts';
import { UpdateCourseSettingsInput, UpdateCourseSettingsSuccess } from '../../../../schema/enrollmentChanges.ts';
import { CourseSettings } from '../../../../schema/enrollments.ts';
import { LearnerEnrollment } from '../../../../schema/learnerCourses.ts';
import {
  EnrollMyselfSuccess,
  FinishItemInput,
  FinishItemResult,
  FinishItemSuccess,
  OpenItemInput,
  OpenItemResult,
  OpenItemSuccess,
  StartCourseInput,
  StartCourseResult,
} from '../../../../schema/learning.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Content } from '../../content/Content.entity.ts';
import type { Enrollment } from '../enrollments/Enrollment.entity.ts';
import { enrollMyself } from '../enrollments/enrollMyself.ts';
import { courseSettings, updateCourseSettings } from './courseSettings.ts';
import { finishItem } from './finishItem.ts';
import type { ItemChanged } from './itemAnswers.ts';
import { openItem } from './openItem.ts';
import { startCourse } from './startCourse.ts';

/** What a learner does; all of it about the viewer's own enrolments, NOT_FOUND for those of others (S48). */
@Resolver()
export class LearningResolver {
  @Mutation(() => EnrollMyselfSuccess, {
    description:
      'Enrols the viewer in a course where members may do so by themselves. NOT_FOUND for all other courses.',
  })
  enrollMyself(
    @Ctx() ctx: Context,
    @Arg('courseId', () => ID, { description: 'Id of the course.' }) courseId: string,
  ): Promise<EnrollMyselfSuccess> {
    return enrollMyself(ctx, courseId) as Promise<object> as Promise<EnrollMyselfSuccess>;
  }

  @Mutation(() => StartCourseResult, {
    description: 'Begins a course that the viewer is enrolled in, once the requirements are confirmed (L1).',
  })
  startCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => StartCourseInput, { description: 'Which one.' }) input: StartCourseInput,
  ): Promise<typeof StartCourseResult> {
    return startCourse(ctx, input) as Promise<object> as Promise<typeof StartCourseResult>;
  }

  @Mutation(() => OpenItemResult, {
    description:
      'Opens an item of a course that the viewer has begun: it is where to go on from now on. Lessons that only have to be opened, and materials, are done by it (L1).',
  })
  openItem(
    @Ctx() ctx: Context,
    @Arg('input', () => OpenItemInput, { description: 'Which one.' }) input: OpenItemInput,
  ): Promise<typeof OpenItemResult> {
    return openItem(ctx, input) as Promise<object> as Promise<typeof OpenItemResult>;
  }

  @Mutation(() => FinishItemResult, {
    description: 'Says that the viewer is through with an item; its rule decides whether it is done (L1).',
  })
  finishItem(
    @Ctx() ctx: Context,
    @Arg('input', () => FinishItemInput, { description: 'Which one.' }) input: FinishItemInput,
  ): Promise<typeof FinishItemResult> {
    return finishItem(ctx, input) as Promise<object> as Promise<typeof FinishItemResult>;
  }
}

@Resolver(() => OpenItemSuccess)
export class OpenItemSuccessResolver {
  @FieldResolver(() => LearnerEnrollment)
  enrollment(@Root() { enrollment }: ItemChanged<'OpenItemSuccess'>): Promise<Enrollment | null> {
    return enrollment();
  }
}

@Resolver(() => FinishItemSuccess)
export class FinishItemSuccessResolver {
  @FieldResolver(() => LearnerEnrollment)
  enrollment(@Root() { enrollment }: ItemChanged<'FinishItemSuccess'>): Promise<Enrollment | null> {
    return enrollment();
  }
}

@Resolver(() => Course)
export class CourseSettingsResolver {
  @Mutation(() => UpdateCourseSettingsSuccess, {
    description: 'Changes what the portal decides about a course beside its text. For moderators.',
  })
  updateCourseSettings(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateCourseSettingsInput, { description: 'What changes.' }) input: UpdateCourseSettingsInput,
  ): Promise<UpdateCourseSettingsSuccess> {
    return updateCourseSettings(ctx, input) as Promise<object> as Promise<UpdateCourseSettingsSuccess>;
  }

  @FieldResolver(() => CourseSettings, { description: 'What the portal decides about it beside its text.' })
  settings(@Ctx() ctx: Context, @Root() course: Content): Promise<CourseSettings> {
    return courseSettings(ctx, course);
  }
}
