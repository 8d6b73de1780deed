import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'ContentCompetency',
  tableName: 'content_competency',
  properties: {
    portalId: p.uuid().primary(),
    revisionId: p.uuid().primary(),
    competencyId: p.uuid().primary(),
  },
  filters: portalFilter,
});

/** A competency that a revision of a course or test points to. */
export class ContentCompetency extends schema.class {}
schema.setClass(ContentCompetency);
