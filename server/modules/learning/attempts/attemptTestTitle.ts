import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { AppError } from '../../../errors.ts';
import type { Attempt } from './Attempt.entity.ts';

/** Title of an attempt's test in the revision that it began with; one statement for a whole list. The caller sees the attempt. */
export function attemptTestTitle(
  ctx: Ctx,
  { portalId, revisionId }: Pick<Attempt, 'portalId' | 'revisionId'>,
): Promise<string> {
  return ctx.loaders
    .of<string, string>(`attemptTestTitle:${portalId}`, async (ids) => {
      const rows = await read(ctx, (em) => sql<{ id: string; title: string }>(em, titles, [portalId, ids]), [portalId]);
      const byId = new Map(rows.map(({ id, title }) => [id, title]));
      return ids.map((id) => byId.get(id) ?? new AppError('INTERNAL'));
    })
    .load(revisionId);
}

const titles = 'SELECT id, title FROM content_revision WHERE portal_id = $1 AND id = ANY ($2::uuid[])';
