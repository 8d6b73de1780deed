import DataLoader from 'dataloader';
import type { Ctx } from './context.ts';
import { readIn } from './db/read.ts';
import { Portal } from './modules/portals/Portal.entity.ts';

/** Batches look-ups by id within one request: one statement per level, however many rows (S15: never shared between requests). */
export interface Loaders {
  portal: DataLoader<string, Portal | null>;
  /** A loader of its own for an edge, made at first use and kept for the request. */
  of<Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<(Value | Error)[]>): DataLoader<Key, Value>;
}

/** The loaders of one request. */
export function createLoaders(ctx: Ctx): Loaders {
  const made = new Map<string, unknown>();
  const of = <Key, Value>(name: string, batch: (keys: readonly Key[]) => Promise<(Value | Error)[]>) => {
    if (!made.has(name)) made.set(name, new DataLoader<Key, Value>(batch));
    return made.get(name) as DataLoader<Key, Value>;
  };
  return {
    of,
    get portal() {
      return of<string, Portal | null>('portal', async (ids) => {
        const scope = { accountId: ctx.viewer?.accountId, portals: ctx.viewer?.portalIds ?? [] };
        const rows = await readIn(ctx.deps.database, scope, (em) => em.find(Portal, { id: { $in: [...ids] } }));
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => byId.get(id) ?? null);
      });
    },
  };
}
