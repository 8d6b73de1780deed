import type { UpdateLessonInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { refusable } from '../../../refusal.ts';
import { textOf } from '../../../text.ts';
import { type Draft, editDraft } from '../editDraft.ts';
import { refuseChanged, type TextChanged } from '../refuseChanged.ts';
import { type ChangeCourseItemAnswer, type CourseItemSuccess, courseItemAnswer } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import type { InvalidInput } from './invalidInput.ts';
import { itemInDraft } from './itemInDraft.ts';
import { keptLinks, type ReadLesson, readLesson, replaceLinks } from './readLesson.ts';
import { readRuleOf } from './readRuleOf.ts';

/**
 * Changes a lesson of a course's draft; its links keep their numbers. Problems: HTML of more than 200 kB; a read rule that its
 * seconds do not fit; with `textVersion`, a text that somebody changed since.
 */
export function updateLesson(ctx: Ctx, input: UpdateLessonInput): Promise<ChangeCourseItemAnswer> {
  return refusable<CourseItemSuccess, InvalidInput | TextChanged>(() =>
    editDraft(ctx, input.courseId, 'COURSE', async (tx, draft) => {
      const title = input.title == null ? null : textOf(input.title, 'input.title', courseLimits.title);
      const { id } = await itemInDraft(tx, draft, input.itemId, 'LESSON');
      const rule = readRuleOf(ctx, input);
      await refuseChanged(ctx, input.textVersion, () => storedHtml(tx, draft, id));
      const text = input.html === undefined ? null : await newText(ctx, tx, draft, id, input.html ?? '');
      await tx.sql(
        `UPDATE course_item SET title = coalesce($4, title), html = coalesce($5, html), files = coalesce($6, files),
                read_rule = coalesce($7, read_rule), read_seconds = CASE WHEN $7::text IS NULL THEN read_seconds ELSE $8 END
          WHERE portal_id = $1 AND revision_id = $2 AND id = $3`,
        [
          draft.portalId,
          draft.revisionId,
          id,
          title,
          text?.html ?? null,
          text?.files ?? null,
          rule.readRule,
          rule.readSeconds,
        ],
      );
      return courseItemAnswer(tx, draft, id, text?.notes);
    }),
  );
}

async function newText(ctx: Ctx, tx: Tx, draft: Draft, id: string, html: string): Promise<ReadLesson> {
  const kept = await keptLinks(tx, draft, id);
  const text = await readLesson(ctx, tx, draft, html, kept);
  if (kept.length + text.links.length > 0) await replaceLinks(tx, draft, id, text.links);
  return text;
}

async function storedHtml(tx: Tx, { portalId, revisionId }: Draft, id: string): Promise<string> {
  const [row] = await tx.sql<{ html: string | null }>(
    'SELECT html FROM course_item WHERE portal_id = $1 AND revision_id = $2 AND id = $3',
    [portalId, revisionId, id],
  );
  return row?.html ?? '';
}
