import { type Ctx, read } from '../../context.ts';
import type { Transfer } from './Transfer.entity.ts';
import { TransferItem } from './TransferItem.entity.ts';

/** The items of a transfer, tests first as they are copied. One statement for a whole list of transfers. */
export function transferItemsOf(ctx: Ctx, transfer: Transfer): Promise<TransferItem[]> {
  return ctx.loaders
    .of<string, TransferItem[]>('transferItems', async (ids) => {
      const rows = await read(ctx, (em) =>
        em.find(
          TransferItem,
          { transferId: { $in: [...ids] } },
          { orderBy: { transferId: 'asc', kind: 'desc', position: 'asc', id: 'asc' } },
        ),
      );
      const byTransfer = Map.groupBy(rows, (row) => row.transferId);
      return ids.map((id) => byTransfer.get(id) ?? []);
    })
    .load(transfer.id);
}
