import { defineEntity, p } from '@mikro-orm/postgresql';
import { MembershipStatus, Role } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** Null once the person was erased (R11). */
    accountId: p.uuid().strictNullable(),
    role: p.enum(Object.values(Role)),
    status: p.enum(Object.values(MembershipStatus)),
    email: p.string(),
    name: p.string(),
    nameKey: p.string().persist(false),
    groupId: p.uuid().strictNullable(),
    /** The registration link that the person came by. */
    linkId: p.uuid().strictNullable(),
    /** Id in the directory (R6). */
    externalId: p.string().strictNullable(),
    refusalReason: p.string().strictNullable(),
    /** The direct link that the person came by (R5). */
    wantedContentId: p.uuid().strictNullable(),
    statusChangedAt: p.datetime(),
    lastUsedAt: p.datetime().strictNullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** An account in a portal: its role and status there. */
export class Membership extends schema.class {}
schema.setClass(Membership);
