import type { Ctx } from '../../../context.ts';
import { read } from '../../../context.ts';
import type { EdgeParent } from '../../../edgePage.ts';
import { idOf } from '../../../ids.ts';
import { Question } from '../Question.entity.ts';

/** A question of a revision by its id, one statement for all that a level asks for; null where the revision has no such. */
export function questionOf(ctx: Ctx, revision: EdgeParent, id: string): Promise<Question | null> {
  const wanted = { portalId: revision.portalId, revisionId: revision.id, id: idOf(id) };
  return ctx.loaders
    .of<string, Question | null>('questionOf', async (keys) => {
      const $or = keys.map((key) => {
        const [portalId = '', revisionId = '', questionId = ''] = key.split('/');
        return { portalId, revisionId, id: questionId };
      });
      const rows = await read(ctx, (em) => em.find(Question, { $or }));
      const byKey = new Map(rows.map((row) => [`${row.portalId}/${row.revisionId}/${row.id}`, row as Question]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${wanted.portalId}/${wanted.revisionId}/${wanted.id}`);
}
