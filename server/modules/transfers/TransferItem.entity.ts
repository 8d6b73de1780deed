import { defineEntity, p } from '@mikro-orm/postgresql';
import { ContentKind, TransferItemState } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'TransferItem',
  tableName: 'transfer_item',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    transferId: p.uuid(),
    targetPortalId: p.uuid(),
    position: p.integer(),
    kind: p.enum(Object.values(ContentKind)),
    title: p.string(),
    sourceId: p.uuid(),
    /** The published revision that the order pinned (invariant 3). */
    sourceRevisionId: p.uuid(),
    sourceNumber: p.integer(),
    rootId: p.uuid(),
    /** False for a test that came along with its course. */
    requested: p.boolean(),
    extraCopy: p.boolean().default(false),
    /** True while this item is the one transfer of its origin to its target (T9). */
    holdsOrigin: p.boolean().default(false),
    state: p.enum(Object.values(TransferItemState)).default('PENDING'),
    existingTransferId: p.uuid().strictNullable(),
    copyId: p.uuid().strictNullable(),
    copyRevisionId: p.uuid().strictNullable(),
    sourceHash: p.string(),
    copyHash: p.string().strictNullable(),
  },
  filters: portalFilter,
});

/** One course or test of a transfer. */
export class TransferItem extends schema.class {}
schema.setClass(TransferItem);
