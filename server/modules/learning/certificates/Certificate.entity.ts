import { defineEntity, p } from '@mikro-orm/postgresql';
import { Language } from '../../../../schema/enums.ts';
import { portalFilter } from '../../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Certificate',
  tableName: 'certificate',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    number: p.string(),
    membershipId: p.uuid(),
    enrollmentId: p.uuid(),
    courseId: p.uuid(),
    revisionNumber: p.integer(),
    /** Empty once the person was erased (R11). */
    personName: p.string(),
    courseTitle: p.string(),
    portalTitle: p.string(),
    language: p.enum(Object.values(Language)),
    /** Day of the completion, printed on it; a certificate made anew keeps it. */
    completedAt: p.datetime(),
    issuedAt: p.datetime(),
    revokedAt: p.datetime().strictNullable(),
    revocationReason: p.string().strictNullable(),
  },
  filters: portalFilter,
});

/** What somebody got for a completed course; its text is fixed when it is given (L8). */
export class Certificate extends schema.class {}
schema.setClass(Certificate);
