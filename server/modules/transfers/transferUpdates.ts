import { authorize, requireViewer } from '../../auth/authorize.ts';
import { type Ctx, read } from '../../context.ts';
import { badInput, notFound } from '../../errors.ts';
import { listenToRow } from '../../events/listenToRow.ts';
import { idOf } from '../../ids.ts';
import { Transfer } from './Transfer.entity.ts';
import { canSeeTransfer } from './transfers.policy.ts';

/** Which transfers somebody follows: one, or all of an order. Exactly one of the two is given. */
export interface TransferUpdatesArgs {
  transferId?: string | null;
  orderId?: string | null;
}

const ended: readonly string[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

/**
 * Follows transfers to their end: gives each as it is, then each again whenever it changed (states in between may be left out),
 * and ends when all have ended. For moderators of the internal portal: NOT_FOUND outside, FORBIDDEN for its other members, also
 * when the right is lost on the way (within 5 s).
 */
export async function transferUpdates(ctx: Ctx, args: TransferUpdatesArgs): Promise<AsyncIterableIterator<Transfer>> {
  const where = wanted(args);
  const found = await readTransfers(ctx, where);
  const states = listenToRow(ctx, {
    // An order gets all its transfers at once, so that none can join later.
    topics: found.map(({ id }) => `transfer:${id}`),
    read: () => readTransfers(ctx, where),
    isLast: (transfers) => transfers.every(({ state }) => ended.includes(state)),
  });
  return eachChanged(states);
}

function wanted({ transferId, orderId }: TransferUpdatesArgs): { id: string } | { orderId: string } {
  if (transferId && !orderId) return { id: idOf(transferId) };
  if (orderId && !transferId) return { orderId: idOf(orderId) };
  throw badInput('transferId', 'transfer.oneOf');
}

async function readTransfers(ctx: Ctx, where: { id: string } | { orderId: string }): Promise<Transfer[]> {
  const portalId = { $in: requireViewer(ctx).portalIds };
  const transfers = await read(ctx, (em) => em.find(Transfer, { ...where, portalId }, { orderBy: { id: 'asc' } }));
  const [first] = transfers;
  if (!first) throw notFound();
  authorize(ctx, first.portalId, canSeeTransfer);
  return transfers;
}

/** One after the other, those of each list that differ from the list before. */
function eachChanged(lists: AsyncGenerator<Transfer[], void>): AsyncIterableIterator<Transfer> {
  const known = new Map<string, string>();
  let waiting: Transfer[] = [];
  return {
    async next() {
      for (;;) {
        const value = waiting.shift();
        if (value) return { value, done: false };
        const { value: list, done } = await lists.next();
        if (done) return { value: undefined, done: true };
        waiting = list.filter((transfer) => {
          const text = JSON.stringify(transfer);
          const changed = known.get(transfer.id) !== text;
          known.set(transfer.id, text);
          return changed;
        });
      }
    },
    async return() {
      await lists.return();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
