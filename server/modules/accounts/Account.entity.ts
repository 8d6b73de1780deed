import { defineEntity, p } from '@mikro-orm/postgresql';

const schema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    email: p.string(),
    name: p.string(),
    language: p.string().strictNullable(),
    passwordHash: p.string().strictNullable().hidden(),
    passwordSetByOwner: p.boolean(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});

/** A person's identity, one per person in the installation. Row-level security shows it to its owner only. */
export class Account extends schema.class {}
schema.setClass(Account);
