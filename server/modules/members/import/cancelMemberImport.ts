import type { MemberImportStateProblem } from '../../../../schema/memberImport.ts';
import { type Ctx, write } from '../../../context.ts';
import { endMemberImport } from './endMemberImport.ts';
import { MemberImport } from './MemberImport.entity.ts';
import { memberImportById } from './memberImportById.ts';
import { memberImportTopic } from './memberImports.jobs.ts';

type Answer =
  | { __typename: 'ImportMembersSuccess'; memberImport: MemberImport }
  | ({ __typename: 'MemberImportStateProblem' } & Omit<MemberImportStateProblem, 'memberImport'> & {
        memberImport: MemberImport;
      });

/** Stops an import: one that waits at once, a running one after its present batch; what was taken in stays. Problem: it has ended. */
export async function cancelMemberImport(ctx: Ctx, id: string): Promise<Answer> {
  const { portalId, id: importId } = await memberImportById(ctx, id);
  return write(ctx, { portal: portalId }, async (tx) => {
    const [row] = await tx.sql<{ state: string }>(
      `UPDATE member_import SET cancel_requested = true
        WHERE portal_id = $1 AND id = $2 AND state IN ('PENDING', 'RUNNING') RETURNING state`,
      [portalId, importId],
    );
    if (row?.state === 'PENDING') await endMemberImport(tx, { id: importId, portalId }, { state: 'CANCELLED' });
    tx.wake(memberImportTopic(importId));
    const memberImport = await tx.em.findOneOrFail(MemberImport, { portalId, id: importId });
    if (row) return { __typename: 'ImportMembersSuccess', memberImport };
    const message = ctx.t('import.ended');
    return { __typename: 'MemberImportStateProblem', code: 'IMPORT_ENDED', message, memberImport };
  });
}
