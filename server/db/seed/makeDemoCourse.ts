import type { Ctx } from '../../context.ts';
import { addLesson } from '../../modules/content/courses/addLesson.ts';
import { addMaterial } from '../../modules/content/courses/addMaterial.ts';
import { addTestToCourse } from '../../modules/content/courses/addTestToCourse.ts';
import { createCourse } from '../../modules/content/courses/createCourse.ts';
import { publishCourse } from '../../modules/content/courses/publishCourse.ts';
import { setCourseCompetencies } from '../../modules/content/courses/setCourseCompetencies.ts';
import { updateCourseItem } from '../../modules/content/courses/updateCourseItem.ts';
import { updateLesson } from '../../modules/content/courses/updateLesson.ts';
import type { DemoCourse, DemoItem, Places } from './content/DemoCourse.ts';
import { expectSuccess } from './expectSuccess.ts';
import { demoKey, idIn, type Made } from './Made.ts';

/** Makes a course of the demo without its items, so that others can link to it. */
export async function beginCourse(ctx: Ctx, made: Made, course: DemoCourse): Promise<void> {
  const { key, title, description, requirements } = course;
  const input = { portalId: made.portalId, title, description, requirements, idempotencyKey: demoKey(key) };
  const { course: begun } = expectSuccess(await createCourse(ctx, input), 'CreateCourseSuccess');
  made.content.set(key, begun.id);
}

/** Adds the items, then writes the texts, whose links need the ids of them all, then publishes. */
export async function fillCourse(ctx: Ctx, made: Made, course: DemoCourse): Promise<void> {
  const courseId = idIn(made.content, course.key);
  const ids = new Map<string, string>();
  for (const item of course.items) {
    const answer = await addItem(ctx, made, { courseId, course: course.key }, item);
    ids.set(item.key, expectSuccess(answer, 'CourseItemSuccess').item.id);
  }
  const places: Places = {
    file: (name) => `extramural:file/${idIn(made.files, name)}`,
    item: (key) => `extramural:item/${idIn(ids, key)}`,
    course: (key) => `extramural:course/${idIn(made.content, key)}`,
  };
  for (const item of course.items) {
    const place = { courseId, itemId: idIn(ids, item.key) };
    if (item.kind === 'LESSON')
      expectSuccess(await updateLesson(ctx, { ...place, html: item.html(places) }), 'CourseItemSuccess');
    if (item.opensAfter) await updateCourseItem(ctx, { ...place, opensAfterItemId: idIn(ids, item.opensAfter) });
  }
  const competencyIds = course.competencies.map((title) => idIn(made.competencies, title));
  await setCourseCompetencies(ctx, { courseId, competencyIds });
  expectSuccess(await publishCourse(ctx, { courseId }), 'PublishCourseSuccess');
}

function addItem(ctx: Ctx, made: Made, to: { courseId: string; course: string }, item: DemoItem) {
  const { key, title } = item;
  const input = { courseId: to.courseId, title, idempotencyKey: demoKey(`${to.course} ${key}`) };
  if (item.kind === 'TEST') return addTestToCourse(ctx, { ...input, testId: idIn(made.content, item.test) });
  if (item.kind === 'MATERIAL') return addMaterial(ctx, { ...input, fileSha256: idIn(made.files, item.fileName) });
  return addLesson(ctx, input);
}
