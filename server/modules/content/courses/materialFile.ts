import { type Ctx, read } from '../../../context.ts';
import { AppError } from '../../../errors.ts';
import type { CourseItem } from '../CourseItem.entity.ts';
import { File } from '../File.entity.ts';

/** The file of a material; one statement for all materials of a level. */
export async function materialFile(
  ctx: Ctx,
  { portalId, fileSha256 }: Pick<CourseItem, 'portalId' | 'fileSha256'>,
): Promise<File> {
  const file = await ctx.loaders
    .of<string, File | null>('file', async (keys) => {
      const portalIds = [...new Set(keys.map((key) => key.slice(0, 36)))];
      const hashes = [...new Set(keys.map((key) => key.slice(37)))];
      const where = { portalId: { $in: portalIds }, sha256: { $in: hashes } };
      const rows = await read(ctx, (em) => em.find(File, where));
      const byKey = new Map(rows.map((row) => [`${row.portalId}/${row.sha256}`, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    })
    .load(`${portalId}/${fileSha256}`);
  // A foreign key keeps the file as long as the material is there.
  if (!file) throw new AppError('INTERNAL');
  return file;
}
