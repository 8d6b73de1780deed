import type { DirectLinkTarget } from '../../../../schema/directLinks.ts';
import { type Ctx, read } from '../../../context.ts';
import { sql } from '../../../db/sql.ts';
import { type TargetRow, targetColumns, targetFor, targetJoin } from './targetIn.ts';

/** The course or test that a member came for (R5), as the viewer may see it; one statement for a whole list. */
export async function wantedOf(ctx: Ctx, member: { portalId: string; id: string }): Promise<DirectLinkTarget | null> {
  const { viewer } = ctx;
  if (!viewer?.portalIds.includes(member.portalId)) return null;
  const row = await ctx.loaders
    .of<string, TargetRow | null>('wantedContent', async (keys) => {
      const ids = [keys.map((key) => key.slice(0, 36)), keys.map((key) => key.slice(37))];
      const rows = await read(ctx, (em) => sql<TargetRow & { key: string }>(em, wantedByMembers, ids));
      const byKey = new Map(rows.map((each) => [each.key, each]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${member.portalId}/${member.id}`);
  return targetFor(viewer, row ?? undefined);
}

const wantedByMembers = `
  SELECT m.portal_id || '/' || m.id AS key, ${targetColumns}
    FROM unnest($1::uuid[], $2::uuid[]) AS wanted (portal_id, id)
    JOIN membership m ON m.portal_id = wanted.portal_id AND m.id = wanted.id
    JOIN content c ON c.portal_id = m.portal_id AND c.id = m.wanted_content_id AND c.deleted_at IS NULL
    ${targetJoin}`;
