import { authorize } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { badInput } from '../../errors.ts';
import { idOf } from '../../ids.ts';
import { canAuthor } from './content.policy.ts';
import { File } from './File.entity.ts';

/** Most files that may be asked for at once. */
const most = 100;

/** Files of a portal by their hashes (at most 100), for its moderators; those it does not have are left out. */
export async function filesByHash(ctx: Ctx, portalId: string, hashes: readonly string[]): Promise<File[]> {
  const id = idOf(portalId);
  authorize(ctx, id, canAuthor);
  if (hashes.length > most) throw badInput('sha256', 'input.range', { least: 0, most });
  const wanted = hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash));
  if (wanted.length === 0) return [];
  return read(ctx, (em) => em.find(File, { portalId: id, sha256: { $in: wanted } }), [id]);
}
