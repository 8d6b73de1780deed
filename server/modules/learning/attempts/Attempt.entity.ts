import { defineEntity, p } from '@mikro-orm/postgresql';
import { AttemptState } from '../../../../schema/enums.ts';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Attempt',
  tableName: 'attempt',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid(),
    testId: p.uuid(),
    /** The published revision that the learner began with. */
    revisionId: p.uuid(),
    enrollmentId: p.uuid().strictNullable(),
    itemId: p.uuid().strictNullable(),
    number: p.integer(),
    state: p.enum(Object.values(AttemptState)),
    /** What the order of questions and choices is drawn from. */
    seed: p.bigint('string').hidden(),
    startedAt: p.datetime(),
    deadlineAt: p.datetime().strictNullable(),
    submittedAt: p.datetime().strictNullable(),
    submittedBy: p.enum(['LEARNER', 'SERVER']).strictNullable(),
    gradedAt: p.datetime().strictNullable(),
    releasedAt: p.datetime().strictNullable(),
    points: p.decimal('number').strictNullable(),
    maxPoints: p.decimal('number').strictNullable(),
    passed: p.boolean().strictNullable(),
  },
  filters: portalFilter,
});

/** One run of a learner through a test. */
export class Attempt extends schema.class {}
schema.setClass(Attempt);
