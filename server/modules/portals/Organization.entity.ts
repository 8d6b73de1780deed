import { defineEntity, p } from '@mikro-orm/postgresql';

const schema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    internalPortalId: p.uuid(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});

/** The customer: one company with one internal portal and any number of external ones. */
export class Organization extends schema.class {}
schema.setClass(Organization);
