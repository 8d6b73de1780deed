import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { Competency } from '../Competency.entity.ts';

/** The competencies that a revision points to, by title (at most 100); one statement for all revisions of a level. */
export function competenciesOf(ctx: Ctx, revision: { portalId: string; id: string }): Promise<Competency[]> {
  return ctx.loaders
    .of<string, Competency[]>('competenciesOf', async (keys) => {
      const columns = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      return read(ctx, async (em) => {
        const rows = await sql<Record<string, unknown> & { revision_id: string }>(em, ofRevisions, columns);
        const byRevision = Map.groupBy(rows, (row) => row.revision_id);
        const entity = (row: object) => em.map(Competency, row as never) as Competency;
        return keys.map((key) => (byRevision.get(key.slice(37)) ?? []).map(({ revision_id, ...row }) => entity(row)));
      });
    })
    .load(`${revision.portalId}/${revision.id}`);
}

const ofRevisions = `
  SELECT cc.revision_id, c.portal_id, c.id, c.origin_id, c.title, c.description
    FROM unnest($1::uuid[], $2::uuid[]) AS r (portal_id, id)
    JOIN content_competency cc ON cc.portal_id = r.portal_id AND cc.revision_id = r.id
    JOIN competency c ON c.portal_id = cc.portal_id AND c.id = cc.competency_id
   ORDER BY c.title_key`;
