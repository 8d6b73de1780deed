import type { Language } from '../../../schema/enums.ts';
import { requireViewer } from '../../auth/authorize.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { type Ctx, write } from '../../context.ts';

/** Keeps the language the viewer chose. */
export async function setLanguage(ctx: Ctx, language: Language): Promise<Viewer> {
  const viewer = requireViewer(ctx);
  await write(ctx, { portal: null }, (tx) =>
    tx.sql('UPDATE account SET language = $2 WHERE id = $1', [viewer.accountId, language]),
  );
  return { ...viewer, language };
}
