import type { Ctx } from '../../../context.ts';
import { listenToRow } from '../../../events/listenToRow.ts';
import type { MemberImport } from './MemberImport.entity.ts';
import { memberImportById } from './memberImportById.ts';
import { memberImportTopic } from './memberImports.jobs.ts';

const ended: readonly string[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

/** Follows an import to its end, states in between may be left out. For those who run the portal, as long as they do. */
export async function memberImportUpdates(ctx: Ctx, importId: string): Promise<AsyncGenerator<MemberImport, void>> {
  const { id } = await memberImportById(ctx, importId);
  return listenToRow(ctx, {
    topics: [memberImportTopic(id)],
    read: () => memberImportById(ctx, id),
    isLast: ({ state }) => ended.includes(state),
  });
}
