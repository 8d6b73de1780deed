import type { MarkupNote } from '../../../../schema/richText.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { idOf } from '../../../ids.ts';
import { Content } from '../Content.entity.ts';
import type { Draft } from '../editDraft.ts';
import { Question } from '../Question.entity.ts';

/** A question of a draft as it is after a change, with its test. */
export interface ChangedQuestion {
  question: Question;
  test: Content;
  notes: MarkupNote[];
}

/** A question of this draft as the database has it now. NOT_FOUND for one of another test (S13), portal or revision. */
export async function questionInDraft(tx: Tx, { portalId, revisionId }: Draft, id: string): Promise<Question> {
  const question = await tx.em.findOne(Question, { portalId, revisionId, id: idOf(id) }, { refresh: true });
  if (!question) throw notFound();
  return question;
}

/** A question and its test after a change. NOT_FOUND when it is no longer there (an idempotency key used again). */
export async function changedQuestion(
  tx: Tx,
  draft: Draft,
  id: string,
): Promise<{ question: Question; test: Content }> {
  const question = await questionInDraft(tx, draft, id);
  return { question, test: await testOf(tx, draft) };
}

/** The row of the draft's test. */
export function testOf(tx: Tx, { portalId, contentId }: Draft): Promise<Content> {
  return tx.em.findOneOrFail(Content, { portalId, id: contentId }, { refresh: true });
}
