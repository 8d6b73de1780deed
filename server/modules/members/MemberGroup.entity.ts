import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'MemberGroup',
  tableName: 'member_group',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    parentId: p.uuid().strictNullable(),
    name: p.string(),
    nameKey: p.string().persist(false),
    /** Id of a department in the directory (R6). */
    externalId: p.string().strictNullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** A group of members, for example a department; groups form a tree (R8). */
export class MemberGroup extends schema.class {}
schema.setClass(MemberGroup);
