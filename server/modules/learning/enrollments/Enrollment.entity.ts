import { defineEntity, p } from '@mikro-orm/postgresql';
import { EnrollmentSource, EnrollmentState } from '../../../../schema/enums.ts';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Enrollment',
  tableName: 'enrollment',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid(),
    courseId: p.uuid(),
    state: p.enum(Object.values(EnrollmentState)),
    source: p.enum(Object.values(EnrollmentSource)),
    dueAt: p.datetime().strictNullable(),
    /** The due date for lists; that of the year 9999 where there is none. */
    dueSort: p.datetime().persist(false),
    enrolledAt: p.datetime(),
    startedAt: p.datetime().strictNullable(),
    completedAt: p.datetime().strictNullable(),
    /** The revision whose items were all done. */
    completedRevisionId: p.uuid().strictNullable(),
    endedAt: p.datetime().strictNullable(),
    lastItemId: p.uuid().strictNullable(),
    lastActivityAt: p.datetime().strictNullable(),
  },
  filters: portalFilter,
});

/** A learner's place in a course; it follows the course's newest published revision until it is completed. */
export class Enrollment extends schema.class {}
schema.setClass(Enrollment);
