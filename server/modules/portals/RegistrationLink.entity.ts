import { defineEntity, p } from '@mikro-orm/postgresql';
import { RegistrationMode } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'RegistrationLink',
  tableName: 'registration_link',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    /** SHA-256 of the link's token; the token itself is derived from the server's secret and never stored. */
    tokenHash: p.blob(),
    version: p.integer(),
    name: p.string().strictNullable(),
    mode: p.enum(Object.values(RegistrationMode)),
    /** In lower case. */
    domains: p.array(),
    expiresAt: p.datetime().strictNullable(),
    maxUses: p.integer().strictNullable(),
    uses: p.integer(),
    groupId: p.uuid().strictNullable(),
    createdBy: p.uuid().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
    /** When somebody who does not run the portal first opened its page. */
    firstOpenedAt: p.datetime().strictNullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** A link by which outsiders register themselves in a portal (R1). */
export class RegistrationLink extends schema.class {}
schema.setClass(RegistrationLink);
