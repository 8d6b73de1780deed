import type { ItemLock } from '../../../../schema/learnerCourses.ts';
import type { Ctx } from '../../../context.ts';
import type { Enrollment } from '../enrollments/Enrollment.entity.ts';
import type { LearnerItemRow } from './learnerItems.ts';
import { lockedBy } from './lockedBy.ts';

/** An item that was opened or finished; the enrolment is loaded when it is asked for. */
export interface ItemChanged<Name extends string> {
  __typename: Name;
  item: LearnerItemRow;
  enrollment: () => Promise<Enrollment | null>;
}

/** An item that cannot be opened yet. */
export interface ItemLocked {
  __typename: 'ItemLockedProblem';
  code: string;
  message: string;
  lockedBy: ItemLock[];
}

/** Says why an item cannot be opened yet. */
export function itemLocked(ctx: Ctx, item: LearnerItemRow): ItemLocked {
  const locks = lockedBy(ctx, item);
  const message = locks.map((lock) => lock.message).join(' ');
  return { __typename: 'ItemLockedProblem', code: 'ITEM_LOCKED', message, lockedBy: locks };
}
