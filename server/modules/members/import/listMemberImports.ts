import type { ConnectionShape, PageArgs } from '../../../../schema/connection.ts';
import type { MemberImportRowsArgs } from '../../../../schema/memberImport.ts';
import { authorize } from '../../../auth/authorize.ts';
import type { Ctx } from '../../../context.ts';
import { idOf } from '../../../ids.ts';
import { page } from '../../../pagination.ts';
import { canInvite } from '../../invitations/invitations.policy.ts';
import { MemberImport } from './MemberImport.entity.ts';
import { MemberImportRow } from './MemberImportRow.entity.ts';
import { memberImportById } from './memberImportById.ts';

/** The imports of a portal, newest first, for those who run it. */
export function listMemberImports(
  ctx: Ctx,
  args: PageArgs & { portalId: string },
): Promise<ConnectionShape<MemberImport>> {
  const portalId = idOf(args.portalId);
  authorize(ctx, portalId, canInvite);
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  return page(ctx, args, { entity: MemberImport, where: { portalId }, orderBy, portals: [portalId] });
}

/** The rows of an import in the order of the file, for those who run its portal. */
export async function listMemberImportRows(
  ctx: Ctx,
  args: MemberImportRowsArgs,
): Promise<ConnectionShape<MemberImportRow>> {
  const { portalId, id: importId } = await memberImportById(ctx, args.importId);
  const where = { portalId, importId, ...(args.outcome ? { outcome: args.outcome } : {}) };
  return page(ctx, args, { entity: MemberImportRow, where, orderBy: [{ line: 'asc' }], portals: [portalId] });
}
