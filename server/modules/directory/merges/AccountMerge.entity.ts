import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../../db/portalFilter.ts';
import type { MergePlan } from './mergePlan.ts';

const schema = defineEntity({
  name: 'AccountMerge',
  tableName: 'account_merge',
  properties: {
    /** The internal portal. */
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid(),
    keptAccountId: p.uuid(),
    goneAccountId: p.uuid(),
    plan: p.json<MergePlan>(),
    mergedAt: p.datetime(),
    mergedBy: p.uuid().strictNullable(),
    undoneAt: p.datetime().strictNullable(),
    undoneBy: p.uuid().strictNullable(),
  },
  filters: portalFilter,
});

/** Two accounts of one person that were made one (R7). */
export class AccountMerge extends schema.class {}
schema.setClass(AccountMerge);
