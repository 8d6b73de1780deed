import type { MarkupNote } from '../../../../schema/richText.ts';
import { requireViewer } from '../../../auth/authorize.ts';
import type { Ctx } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { once } from '../../../idempotency.ts';
import { refusable } from '../../../refusal.ts';
import { type Draft, editDraft } from '../editDraft.ts';
import {
  type AddCourseItemAnswer,
  type CourseItemSuccess,
  courseItemAnswer,
  type TooManyItems,
} from './courseItemAnswer.ts';
import type { InvalidInput } from './invalidInput.ts';

/** What adding an item gives: its id, and what was taken out of its HTML. */
interface Added {
  id: string;
  notes?: MarkupNote[];
}

/** Adds an item to the draft of a course, once per idempotency key (invariant 8); `add` writes its rows. */
export function addItem(
  ctx: Ctx,
  operation: string,
  input: { courseId: string; idempotencyKey?: string | null },
  add: (tx: Tx, draft: Draft) => Promise<Added>,
): Promise<AddCourseItemAnswer> {
  return refusable<CourseItemSuccess, TooManyItems | InvalidInput>(async () => {
    const { accountId } = requireViewer(ctx);
    const edit = async (tx: Tx, draft: Draft) => {
      const asked = { ...input, idempotencyKey: null };
      const { result } = await once(tx, accountId, operation, input.idempotencyKey, asked, () => add(tx, draft));
      return courseItemAnswer(tx, draft, result.id, result.notes);
    };
    return editDraft(ctx, input.courseId, 'COURSE', edit, { operation, key: input.idempotencyKey });
  });
}
