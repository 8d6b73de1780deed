import { defineEntity, p } from '@mikro-orm/postgresql';
import { TransferFailure, TransferPhase, TransferState } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';
import type { TransferManifest } from './transferManifest.ts';

const schema = defineEntity({
  name: 'Transfer',
  tableName: 'transfer',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    orderId: p.uuid(),
    targetPortalId: p.uuid(),
    state: p.enum(Object.values(TransferState)).default('PENDING'),
    phase: p.enum(Object.values(TransferPhase)).default('WAITING'),
    stepsDone: p.integer().default(0),
    stepsTotal: p.integer().default(0),
    fence: p.bigint('number').default(0),
    attempts: p.integer().default(0),
    leaseUntil: p.datetime().strictNullable(),
    cancelRequested: p.boolean().default(false),
    failureCode: p.enum(Object.values(TransferFailure)).strictNullable(),
    manifest: p.json<TransferManifest>().strictNullable(),
    orderedBy: p.uuid(),
    createdAt: p.datetime().onCreate(() => new Date()),
    startedAt: p.datetime().strictNullable(),
    finishedAt: p.datetime().strictNullable(),
  },
  filters: portalFilter,
});

/** One order's copying into one portal: its state, progress, items and manifest. Belongs to the internal portal. */
export class Transfer extends schema.class {}
schema.setClass(Transfer);
