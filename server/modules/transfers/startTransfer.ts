import type {
  AlreadyTransferredProblem,
  ExistingCopy,
  NotPublishedProblem,
  StartTransferInput,
  UpdateNotAvailableProblem,
} from '../../../schema/transfers.ts';
import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import { once } from '../../idempotency.ts';
import { newId } from '../../ids.ts';
import { checkOrderSize } from './checkOrderSize.ts';
import { pinOrder } from './pinOrder.ts';
import { Transfer } from './Transfer.entity.ts';
import { type TransferSources, transferSources } from './transferSources.ts';
import { transferJob, transferJobId } from './transfers.jobs.ts';
import { canTransferFrom } from './transfers.policy.ts';

export type StartTransferAnswer =
  | { __typename: 'StartTransferSuccess'; orderId: string; transfers: Transfer[]; alreadyThere: ExistingCopy[] }
  | ({ __typename: 'AlreadyTransferredProblem' } & AlreadyTransferredProblem)
  | ({ __typename: 'NotPublishedProblem' } & NotPublishedProblem)
  | ({ __typename: 'UpdateNotAvailableProblem' } & UpdateNotAvailableProblem);

/**
 * Orders the copying of courses and tests of the internal portal into external portals of the organization (T2, T5): pins the
 * published revisions, writes one transfer per target and hands them to the workers.
 * Problems: nothing published yet; every target has everything already (T9); updating is not available.
 */
export async function startTransfer(ctx: Ctx, input: StartTransferInput): Promise<StartTransferAnswer> {
  requireViewer(ctx);
  checkOrderSize(input);
  const sources = await transferSources(ctx, input);
  const viewer = authorize(ctx, sources.portalId, canTransferFrom);
  if (input.items.some((item) => item.mode === 'UPDATE')) {
    return {
      __typename: 'UpdateNotAvailableProblem',
      code: 'UPDATE_NOT_AVAILABLE',
      message: ctx.t('transfer.updateNotAvailable'),
    };
  }
  const unpublished = sources.items.filter((item) => !item.revisionId);
  if (unpublished.length > 0) {
    const contentIds = unpublished.map((item) => item.id);
    return {
      __typename: 'NotPublishedProblem',
      code: 'NOT_PUBLISHED',
      message: ctx.t('transfer.notPublished'),
      contentIds,
    };
  }
  const scope = { portal: sources.portalId, portals: [sources.portalId, ...sources.targetIds] };
  return write(ctx, scope, async (tx) => {
    const { result, repeated } = await once(tx, viewer.accountId, 'startTransfer', input.idempotencyKey, input, () =>
      pinOrder(tx, { ...sources, orderId: newId(), orderedBy: viewer.accountId }),
    );
    const ids = [...result.started, ...result.joined];
    const transfers =
      ids.length === 0
        ? []
        : await tx.em.find(Transfer, { id: { $in: ids } }, { orderBy: { createdAt: 'asc', id: 'asc' } });
    if (!repeated)
      announce(
        tx,
        transfers.filter((row) => result.started.includes(row.id)),
        sources,
      );
    if (transfers.length === 0) {
      const message = ctx.t('transfer.already');
      return {
        __typename: 'AlreadyTransferredProblem' as const,
        code: 'ALREADY_TRANSFERRED',
        message,
        existing: result.alreadyThere,
      };
    }
    return {
      __typename: 'StartTransferSuccess' as const,
      orderId: result.orderId,
      transfers,
      alreadyThere: result.alreadyThere,
    };
  });
}

function announce(
  tx: Parameters<Parameters<typeof write>[2]>[0],
  transfers: Transfer[],
  sources: TransferSources,
): void {
  const titles = sources.items.map((item) => item.title);
  for (const { id, portalId, orderId, targetPortalId } of transfers) {
    tx.record({
      kind: 'transfer.started',
      portalId,
      subjectId: id,
      payload: { transferId: id, orderId, targetPortalId, titles },
    });
    tx.enqueue(transferJob, { id, portalId }, transferJobId(id, 0));
    tx.wake(`transfer:${id}`);
  }
}
