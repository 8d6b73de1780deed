import { defineEntity, p } from '@mikro-orm/postgresql';
import { InvitationState, Language, Role } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    email: p.string(),
    emailKey: p.string().persist(false),
    name: p.string().strictNullable(),
    role: p.enum(Object.values(Role)),
    language: p.enum(Object.values(Language)),
    message: p.string().strictNullable(),
    groupId: p.uuid().strictNullable(),
    membershipId: p.uuid().strictNullable(),
    sends: p.integer(),
    createdAt: p.datetime().onCreate(() => new Date()),
    lastSentAt: p.datetime().strictNullable(),
    openedAt: p.datetime().strictNullable(),
    acceptedAt: p.datetime().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
    expiresAt: p.datetime(),
    /** By the database's clock (invariant 9). */
    state: p.enum(Object.values(InvitationState)).formula(
      (_columns, { alias }) => `CASE WHEN ${alias}.revoked_at IS NOT NULL THEN 'REVOKED'
          WHEN ${alias}.accepted_at IS NOT NULL THEN 'REGISTERED' WHEN ${alias}.expires_at <= now() THEN 'EXPIRED'
          WHEN ${alias}.opened_at IS NOT NULL THEN 'OPENED' WHEN ${alias}.sends = 0 THEN 'READY' ELSE 'SENT' END`,
    ),
  },
  filters: portalFilter,
});

/** An invitation by e-mail: whom, into what, and how far it is. Its token lies nowhere; the row has the hash. */
export class Invitation extends schema.class {}
schema.setClass(Invitation);
