import type { StartTransferInput } from '../../../schema/transfers.ts';
import { badInput } from '../../errors.ts';

const most = 100;

/** An order names 1 to 100 courses and tests and 1 to 100 portals; BAD_INPUT otherwise. */
export function checkOrderSize({ items, targetPortalIds }: StartTransferInput): void {
  const range = { least: 1, most };
  if (items.length < 1 || items.length > most) throw badInput('input.items', 'input.range', range);
  if (targetPortalIds.length < 1 || targetPortalIds.length > most)
    throw badInput('input.targetPortalIds', 'input.range', range);
}
