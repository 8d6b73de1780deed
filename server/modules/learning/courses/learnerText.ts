import type { Ctx } from '../../../context.ts';
import { AppError } from '../../../errors.ts';
import { lessonText } from '../../content/courses/lessonText.ts';
import type { LinkRow, StoredText } from '../../content/presentRichText.ts';
import { learnerTestById } from '../attempts/learnerTestById.ts';
import { learnerCourseLoader } from './learnerCourseById.ts';
import { learnerItemLoader } from './learnerItemById.ts';
import type { LearnerItemRow } from './learnerItems.ts';

/** The text of a lesson for its learner; null while it is locked. Links lead to what the learner may open, and else nowhere. */
export async function learnerText(ctx: Ctx, lesson: LearnerItemRow): Promise<StoredText | null> {
  if (lesson.state === 'LOCKED') return null;
  return { ...(await lessonText(ctx, lesson)), opens: (link) => opens(ctx, link) };
}

/** Whether the viewer may open what a link leads to; one statement for all links of a kind. */
async function opens(ctx: Ctx, { kind, targetId }: LinkRow): Promise<boolean> {
  if (!targetId) return false;
  if (kind === 'COURSE') return (await learnerCourseLoader(ctx).load(targetId)) !== null;
  if (kind === 'ITEM') return ((await learnerItemLoader(ctx).load(targetId))?.state ?? 'LOCKED') !== 'LOCKED';
  return (await orNull(learnerTestById(ctx, targetId))) !== null;
}

/** Nothing for what is not there, or not for this viewer. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
