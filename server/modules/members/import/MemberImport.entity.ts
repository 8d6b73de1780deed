import { defineEntity, p } from '@mikro-orm/postgresql';
import { MemberImportFailure, MemberImportState } from '../../../../schema/enums.ts';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'MemberImport',
  tableName: 'member_import',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    fileName: p.string(),
    dryRun: p.boolean(),
    state: p.enum(Object.values(MemberImportState)),
    failureCode: p.enum(Object.values(MemberImportFailure)).strictNullable(),
    failureLine: p.integer().strictNullable(),
    ignoredColumns: p.array(),
    rowsTotal: p.integer().strictNullable(),
    rowsDone: p.integer(),
    accepted: p.integer(),
    created: p.integer(),
    invited: p.integer(),
    alreadyMembers: p.integer(),
    refused: p.integer(),
    cancelRequested: p.boolean(),
    createdAt: p.datetime().onCreate(() => new Date()),
    startedAt: p.datetime().strictNullable(),
    finishedAt: p.datetime().strictNullable(),
  },
  filters: portalFilter,
});

/** An import of members: its state and how many rows came to what. */
export class MemberImport extends schema.class {}
schema.setClass(MemberImport);
