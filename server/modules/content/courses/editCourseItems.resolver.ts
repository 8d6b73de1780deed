import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  AddCourseItemResult,
  AddLessonInput,
  AddMaterialInput,
  AddTestToCourseInput,
  ChangeCourseItemResult,
  DeleteCourseItemInput,
  DeleteCourseItemSuccess,
  DuplicateCourseItemInput,
  MoveCourseItemInput,
  UpdateCourseItemInput,
  UpdateLessonInput,
  UpdateMaterialInput,
} from '../../../../schema/courseItemChanges.ts';
import type { Ctx as Context } from '../../../context.ts';
import { addLesson } from './addLesson.ts';
import { addMaterial } from './addMaterial.ts';
import { addTestToCourse } from './addTestToCourse.ts';
import { deleteCourseItem } from './deleteCourseItem.ts';
import { duplicateCourseItem } from './duplicateCourseItem.ts';
import { moveCourseItem } from './moveCourseItem.ts';
import { updateCourseItem } from './updateCourseItem.ts';
import { updateLesson } from './updateLesson.ts';
import { updateMaterial } from './updateMaterial.ts';

/** All of these are for moderators of the course's portal and edit its draft: NOT_FOUND outside, FORBIDDEN for other members. */
@Resolver()
export class EditCourseItemsResolver {
  @Mutation(() => AddCourseItemResult, { description: 'Adds a lesson to the draft of a course. For moderators.' })
  addLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => AddLessonInput, { description: 'The lesson.' }) input: AddLessonInput,
  ): Promise<typeof AddCourseItemResult> {
    return addLesson(ctx, input) as Promise<typeof AddCourseItemResult>;
  }

  @Mutation(() => AddCourseItemResult, { description: 'Adds a file to the draft of a course. For moderators.' })
  addMaterial(
    @Ctx() ctx: Context,
    @Arg('input', () => AddMaterialInput, { description: 'The material.' }) input: AddMaterialInput,
  ): Promise<typeof AddCourseItemResult> {
    return addMaterial(ctx, input) as Promise<typeof AddCourseItemResult>;
  }

  @Mutation(() => AddCourseItemResult, {
    description: 'Puts a test of the same portal into the draft of a course. For moderators.',
  })
  addTestToCourse(
    @Ctx() ctx: Context,
    @Arg('input', () => AddTestToCourseInput, { description: 'The test.' }) input: AddTestToCourseInput,
  ): Promise<typeof AddCourseItemResult> {
    return addTestToCourse(ctx, input) as Promise<typeof AddCourseItemResult>;
  }

  @Mutation(() => ChangeCourseItemResult, { description: 'Changes a lesson of a draft. For moderators.' })
  updateLesson(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateLessonInput, { description: 'What changes.' }) input: UpdateLessonInput,
  ): Promise<typeof ChangeCourseItemResult> {
    return updateLesson(ctx, input) as Promise<typeof ChangeCourseItemResult>;
  }

  @Mutation(() => ChangeCourseItemResult, { description: 'Changes a material of a draft. For moderators.' })
  updateMaterial(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateMaterialInput, { description: 'What changes.' }) input: UpdateMaterialInput,
  ): Promise<typeof ChangeCourseItemResult> {
    return updateMaterial(ctx, input) as Promise<typeof ChangeCourseItemResult>;
  }

  @Mutation(() => ChangeCourseItemResult, {
    description: 'Changes title and opening conditions of any item of a draft (L1). For moderators.',
  })
  updateCourseItem(
    @Ctx() ctx: Context,
    @Arg('input', () => UpdateCourseItemInput, { description: 'What changes.' }) input: UpdateCourseItemInput,
  ): Promise<typeof ChangeCourseItemResult> {
    return updateCourseItem(ctx, input) as Promise<typeof ChangeCourseItemResult>;
  }

  @Mutation(() => ChangeCourseItemResult, {
    description: 'Puts an item of a draft behind another one, or first. For moderators.',
  })
  moveCourseItem(
    @Ctx() ctx: Context,
    @Arg('input', () => MoveCourseItemInput, { description: 'Which, and where to.' }) input: MoveCourseItemInput,
  ): Promise<typeof ChangeCourseItemResult> {
    return moveCourseItem(ctx, input) as Promise<typeof ChangeCourseItemResult>;
  }

  @Mutation(() => AddCourseItemResult, {
    description: 'Copies an item of a draft to the place behind it, with "(copy)" in its title. For moderators.',
  })
  duplicateCourseItem(
    @Ctx() ctx: Context,
    @Arg('input', () => DuplicateCourseItemInput, { description: 'The item.' }) input: DuplicateCourseItemInput,
  ): Promise<typeof AddCourseItemResult> {
    return duplicateCourseItem(ctx, input) as Promise<typeof AddCourseItemResult>;
  }

  @Mutation(() => DeleteCourseItemSuccess, {
    description:
      'Takes an item out of a draft. Items that opened after it open without that condition, and are told. For moderators.',
  })
  deleteCourseItem(
    @Ctx() ctx: Context,
    @Arg('input', () => DeleteCourseItemInput, { description: 'The item.' }) input: DeleteCourseItemInput,
  ): Promise<DeleteCourseItemSuccess> {
    return deleteCourseItem(ctx, input);
  }
}
