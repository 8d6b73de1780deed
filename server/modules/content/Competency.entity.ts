import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Competency',
  tableName: 'competency',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    originId: p.uuid().strictNullable(),
    title: p.string(),
    titleKey: p.string().persist(false),
    description: p.text().default(''),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** A named skill in a portal's catalogue. */
export class Competency extends schema.class {}
schema.setClass(Competency);
