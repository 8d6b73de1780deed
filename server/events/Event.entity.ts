import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    portalId: p.uuid().primary(),
    seq: p.bigint('number').primary(),
    kind: p.string(),
    subjectId: p.uuid().strictNullable(),
    actorAccountId: p.uuid().strictNullable(),
    payload: p.json<Record<string, unknown>>(),
    occurredAt: p.datetime(),
  },
  filters: portalFilter,
});

/** One line of a portal's append-only log. */
export class Event extends schema.class {}
schema.setClass(Event);
