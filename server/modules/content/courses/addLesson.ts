import type { AddLessonInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { textOf } from '../../../text.ts';
import { addItem } from './addItem.ts';
import type { AddCourseItemAnswer } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import { insertItem } from './insertItem.ts';
import { readLesson, replaceLinks } from './readLesson.ts';
import { readRuleOf } from './readRuleOf.ts';

/** Adds a lesson to a course's draft. Problems: HTML of more than 200 kB; a read rule that its seconds do not fit; the course is full. */
export function addLesson(ctx: Ctx, input: AddLessonInput): Promise<AddCourseItemAnswer> {
  return addItem(ctx, 'addLesson', input, async (tx, draft) => {
    const title = textOf(input.title, 'input.title', courseLimits.title);
    const rule = readRuleOf(ctx, input);
    const { html, files, links, notes } = await readLesson(ctx, tx, draft, input.html ?? '');
    const { id } = await insertItem(ctx, tx, draft, { kind: 'LESSON', title, html, files, ...rule }, input.afterItemId);
    if (links.length > 0) await replaceLinks(tx, draft, id, links);
    return { id, notes };
  });
}
