import type { ImportMembersInput } from '../../../../schema/memberImport.ts';
import type { InternalPortalProblem, InvalidInputProblem } from '../../../../schema/problems.ts';
import { authorize } from '../../../auth/authorize.ts';
import { type Ctx, read, write } from '../../../context.ts';
import type { Tx } from '../../../db/write.ts';
import { notFound } from '../../../errors.ts';
import { once } from '../../../idempotency.ts';
import { idOf, newId } from '../../../ids.ts';
import { File } from '../../content/File.entity.ts';
import { canInvite } from '../../invitations/invitations.policy.ts';
import { type Placement, placementIn } from '../../invitations/placement.ts';
import { MemberImport } from './MemberImport.entity.ts';
import { memberImportJob, memberImportJobId } from './memberImports.jobs.ts';
import { importLimits } from './readMembers.ts';

type Answer =
  | { __typename: 'ImportMembersSuccess'; memberImport: MemberImport }
  | ({ __typename: 'InvalidInputProblem' } & InvalidInputProblem)
  | ({ __typename: 'InternalPortalProblem' } & InternalPortalProblem);

/** What a file that may be a list is taken for: text of any name as CSV. */
export const kindOfList = (mediaType: string): 'CSV' | 'XLSX' | null =>
  mediaType === 'text/csv' || mediaType === 'text/plain'
    ? 'CSV'
    : mediaType === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      ? 'XLSX'
      : null;

/**
 * Orders the import of a list of members (R3), or a dry run of it; workers do it in the background. NOT_FOUND for a file, group
 * or course that the portal does not have. Problems: no CSV or XLSX, more than 5 MB, an internal portal (R6).
 */
export async function importMembers(ctx: Ctx, input: ImportMembersInput): Promise<Answer> {
  const portalId = idOf(input.portalId);
  const { accountId } = authorize(ctx, portalId, canInvite);
  const placement = await placementIn(ctx, portalId, input);
  if ('__typename' in placement) return placement;
  const sha256 = input.fileSha256.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound();
  const file = await read(ctx, (em) => em.findOne(File, { portalId, sha256 }), [portalId]);
  if (!file) throw notFound();
  const refuse = (code: string, message: string): Answer => ({
    __typename: 'InvalidInputProblem',
    code,
    field: 'input.fileSha256',
    message,
  });
  if (!kindOfList(file.mediaType)) return refuse('FILE_NO_LIST', ctx.t('import.noList'));
  if (Number(file.bytes) > importLimits.bytes)
    return refuse('FILE_TOO_LARGE', ctx.t('file.tooLarge', { megabytes: importLimits.bytes / 1024 / 1024 }));
  return write(ctx, { portal: portalId }, async (tx) => {
    const { result } = await once(tx, accountId, 'importMembers', input.idempotencyKey, input, () =>
      order(tx, { input, placement, file, by: accountId }),
    );
    const memberImport = await tx.em.findOneOrFail(MemberImport, { portalId, id: result.importId });
    return { __typename: 'ImportMembersSuccess' as const, memberImport };
  });
}

async function order(
  tx: Tx,
  { input, placement, file, by }: { input: ImportMembersInput; placement: Placement; file: File; by: string },
): Promise<{ importId: string }> {
  const id = newId();
  const { portalId, groupId, courseIds, language } = placement;
  await tx.sql(
    `INSERT INTO member_import (portal_id, id, file_sha256, file_name, dry_run, group_id, create_groups, course_ids, language,
                                send_mails, ordered_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      portalId,
      id,
      file.sha256,
      file.name,
      input.dryRun,
      groupId,
      input.createGroups,
      courseIds,
      language,
      input.sendMails && !input.dryRun,
      by,
    ],
  );
  tx.enqueue(memberImportJob, { id, portalId }, memberImportJobId(id, 0));
  return { importId: id };
}
