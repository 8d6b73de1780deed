import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid(),
    competencyId: p.uuid(),
    /** Either the attempt that passed, or the enrolment that was completed. */
    attemptId: p.uuid().strictNullable(),
    enrollmentId: p.uuid().strictNullable(),
    givenAt: p.datetime(),
    withdrawnAt: p.datetime().strictNullable(),
  },
  filters: portalFilter,
});

/** That somebody showed a competency, by a passed test or a completed course (L7). */
export class Evidence extends schema.class {}
schema.setClass(Evidence);
