import type { ItemOrderProblem, TooManyItemsProblem } from '../../../../schema/courseItemChanges.ts';
import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { Content } from '../Content.entity.ts';
import { CourseItem } from '../CourseItem.entity.ts';
import type { Draft } from '../editDraft.ts';
import type { TextChanged } from '../refuseChanged.ts';
import type { InvalidInput } from './invalidInput.ts';

/** An item that was added or changed. */
export interface CourseItemSuccess {
  __typename: 'CourseItemSuccess';
  item: CourseItem;
  course: Content;
  notes: MarkupNote[];
}
export type TooManyItems = { __typename: 'TooManyItemsProblem' } & TooManyItemsProblem;
export type ItemOrder = { __typename: 'ItemOrderProblem' } & ItemOrderProblem;

export type AddCourseItemAnswer = CourseItemSuccess | TooManyItems | InvalidInput;
export type ChangeCourseItemAnswer = CourseItemSuccess | ItemOrder | InvalidInput | TextChanged;

/** The item of a draft as it is now, with its course. NOT_FOUND when it is not there (any more). */
export async function courseItemAnswer(
  tx: Tx,
  { portalId, contentId, revisionId }: Draft,
  id: string,
  notes: MarkupNote[] = [],
): Promise<CourseItemSuccess> {
  const item = await tx.em.findOne(CourseItem, { portalId, revisionId, id }, { refresh: true });
  if (!item) throw notFound();
  const course = await tx.em.findOneOrFail(Content, { portalId, id: contentId });
  return { __typename: 'CourseItemSuccess', item, course, notes };
}
