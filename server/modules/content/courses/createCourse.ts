import type { CreateCourseInput } from '../../../../schema/courseChanges.ts';
import type { MarkupNote } from '../../../../schema/richText.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { once } from '../../../idempotency.ts';
import { idOf } from '../../../ids.ts';
import { refusable } from '../../../refusal.ts';
import { textOf } from '../../../text.ts';
import { Content } from '../Content.entity.ts';
import { canAuthor } from '../content.policy.ts';
import { insertContent } from '../insertContent.ts';
import { courseLimits } from './courseLimits.ts';
import { type CourseText, courseText } from './courseText.ts';
import type { InvalidInput } from './invalidInput.ts';

type Success = { __typename: 'CreateCourseSuccess'; course: Content; notes: MarkupNote[] };

/** Makes a course with an empty draft, for moderators of the portal. Problem: a description of more than 100 kB. */
export function createCourse(ctx: Ctx, input: CreateCourseInput): Promise<Success | InvalidInput> {
  return refusable<Success, InvalidInput>(async () => {
    const portalId = idOf(input.portalId);
    const viewer = authorize(ctx, portalId, canAuthor);
    const title = textOf(input.title, 'input.title', courseLimits.title);
    return write(ctx, { portal: portalId }, async (tx) => {
      const { description = '', requirements = '' } = input;
      const text = await courseText(ctx, tx, portalId, { description, requirements });
      const asked = { ...input, idempotencyKey: null };
      const { result } = await once(tx, viewer.accountId, 'createCourse', input.idempotencyKey, asked, () =>
        insertCourse(tx, portalId, title, text),
      );
      const course = await tx.em.findOne(Content, { portalId, id: result.contentId });
      if (!course) throw notFound();
      return { __typename: 'CreateCourseSuccess' as const, course, notes: text.notes };
    });
  });
}

async function insertCourse(
  tx: Tx,
  portalId: string,
  title: string,
  { description, requirements, files }: CourseText,
): Promise<{ contentId: string }> {
  const { contentId, revisionId } = await insertContent(tx, { portalId, kind: 'COURSE', title });
  await tx.sql(
    `INSERT INTO content_revision (portal_id, id, content_id, title, description, requirements, files)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [portalId, revisionId, contentId, title, description, requirements, files],
  );
  return { contentId };
}
