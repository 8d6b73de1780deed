import type { AddTestToCourseInput } from '../../../../schema/courseItemChanges.ts';
import type { Ctx } from '../../../context.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { textOf } from '../../../text.ts';
import { addItem } from './addItem.ts';
import type { AddCourseItemAnswer } from './courseItemAnswer.ts';
import { courseLimits } from './courseLimits.ts';
import { insertItem } from './insertItem.ts';

/**
 * Puts a test of the portal into a course's draft; a course may hold the same test twice. NOT_FOUND for what is no test of this
 * portal. Problem: the course is full.
 */
export function addTestToCourse(ctx: Ctx, input: AddTestToCourseInput): Promise<AddCourseItemAnswer> {
  return addItem(ctx, 'addTestToCourse', input, async (tx, draft) => {
    const given = input.title == null ? null : textOf(input.title, 'input.title', courseLimits.title);
    const testId = idOf(input.testId);
    // The lock waits for a deletion of the test, and makes one wait for us.
    const [test] = await tx.sql<{ title: string }>(
      `SELECT title FROM content WHERE portal_id = $1 AND id = $2 AND kind = 'TEST' AND deleted_at IS NULL FOR SHARE`,
      [draft.portalId, testId],
    );
    if (!test) throw notFound();
    return insertItem(ctx, tx, draft, { kind: 'TEST', title: given ?? test.title, testId }, input.afterItemId);
  });
}
