import { defineEntity, p } from '@mikro-orm/postgresql';
import { MemberImportOutcome } from '../../../../schema/enums.ts';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'MemberImportRow',
  tableName: 'member_import_row',
  properties: {
    portalId: p.uuid().primary(),
    importId: p.uuid().primary(),
    line: p.integer().primary(),
    email: p.string(),
    name: p.string().strictNullable(),
    groupPath: p.string().strictNullable(),
    outcome: p.enum(Object.values(MemberImportOutcome)),
    reason: p.string().strictNullable(),
    params: p.json<Record<string, string | number>>(),
    membershipId: p.uuid().strictNullable(),
  },
  filters: portalFilter,
});

/** A row of an imported list and what became of it. */
export class MemberImportRow extends schema.class {}
schema.setClass(MemberImportRow);
