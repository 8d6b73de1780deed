import { defineEntity, p } from '@mikro-orm/postgresql';
import { MembershipStatus, Role } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    accountId: p.uuid(),
    role: p.enum(Object.values(Role)),
    status: p.enum(Object.values(MembershipStatus)),
    email: p.string(),
    name: p.string(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** An account in a portal: its role and status there. */
export class Membership extends schema.class {}
schema.setClass(Membership);
