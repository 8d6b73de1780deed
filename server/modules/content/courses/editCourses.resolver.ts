import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import {
  CreateCourseInput,
  CreateCourseResult,
  DeleteCourseResult,
  DuplicateCourseInput,
  DuplicateCourseSuccess,
  PublishCourseInput,
  PublishCourseResult,
  SetCourseCompetenciesInput,
  SetCourseCompetenciesResult,
  UpdateCourseInput,
  UpdateCourseResult,
} from '../../../../schema/courseChanges.ts';
import type { Ctx as Context } from '../../../context.ts';
import type { Content } from '../Content.entity.ts';
import { duplicateContent } from '../duplicateContent.ts';
import { createCourse } from './createCourse.ts';
import { deleteCourse } from './deleteCourse.ts';
import { publishCourse } from './publishCourse.ts';
import { setCourseCompetencies } from './setCourseCompetencies.ts';
import { updateCourse } from './updateCourse.ts';

/** All of these are for moderators of the course's portal: NOT_FOUND outside, FORBIDDEN for other members. */
@Resolver()
export class EditCoursesResolver {
  @Mutation(() => CreateCourseResult, { description: 'Makes a course with an empty draft (T1). For moderators.' })
  createCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateCourseInput, { description: 'The new course.' }) input: CreateCourseInput,
  ): Promise<typeof CreateCourseResult> {
    return createCourse(ctx, input) as Promise<typeof CreateCourseResult>;
  }

  @Mutation(() => UpdateCourseResult, {
    description:
      'Changes the texts of a course. The first edit after a publication makes a new draft; learners see it once published. For moderators.',
  })
  updateCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateCourseInput, { description: 'What changes.' }) input: UpdateCourseInput,
  ): Promise<typeof UpdateCourseResult> {
    return updateCourse(ctx, input) as Promise<typeof UpdateCourseResult>;
  }

  @Mutation(() => SetCourseCompetenciesResult, {
    description: 'Sets which competencies the draft of a course teaches. For moderators.',
  })
  setCourseCompetencies(
    @Ctx() ctx: Context,
    @Arg('input', () => SetCourseCompetenciesInput, { description: 'All of its competencies.' })
    input: SetCourseCompetenciesInput,
  ): Promise<typeof SetCourseCompetenciesResult> {
    return setCourseCompetencies(ctx, input) as Promise<typeof SetCourseCompetenciesResult>;
  }

  @Mutation(() => DuplicateCourseSuccess, {
    description:
      'Makes a new course in the same portal from the newest state of another, with "(copy)" in its title. It holds the same tests. For moderators.',
  })
  async duplicateCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => DuplicateCourseInput, { description: 'The course.' }) input: DuplicateCourseInput,
  ): Promise<{ course: Content }> {
    return { course: await duplicateContent(ctx, input.courseId, 'COURSE', input.idempotencyKey) };
  }

  @Mutation(() => DeleteCourseResult, {
    description: 'Deletes a course with its revisions. Copies in other portals stay. For moderators.',
  })
  deleteCourse(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Id of the course.' }) id: string,
  ): Promise<typeof DeleteCourseResult> {
    return deleteCourse(ctx, id) as Promise<typeof DeleteCourseResult>;
  }

  @Mutation(() => PublishCourseResult, {
    description:
      'Publishes the draft of a course as its next revision, which never changes. Repeated without a change, it answers the same revision. For moderators.',
  })
  publishCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => PublishCourseInput, { description: 'The course.' }) input: PublishCourseInput,
  ): Promise<typeof PublishCourseResult> {
    return publishCourse(ctx, input) as Promise<typeof PublishCourseResult>;
  }
}
