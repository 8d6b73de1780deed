import { requireViewer } from '../../../auth/authorize.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { notFound } from '../../../errors.ts';

/** The viewer's portal that a test is in; NOT_FOUND for others. Who may do what with it is judged by the caller. */
export async function portalOfTest(ctx: Ctx, testId: string): Promise<string> {
  const { portalIds } = requireViewer(ctx);
  const [row] = await read(ctx, (em) => sql<{ portal_id: string }>(em, text, [portalIds, testId]));
  if (!row) throw notFound();
  return row.portal_id;
}

const text = `
  SELECT portal_id FROM content WHERE portal_id = ANY ($1::uuid[]) AND id = $2 AND kind = 'TEST' AND deleted_at IS NULL`;
