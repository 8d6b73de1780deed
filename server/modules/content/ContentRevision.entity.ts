import { defineEntity, p } from '@mikro-orm/postgresql';
import { ReviewRule } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'ContentRevision',
  tableName: 'content_revision',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    contentId: p.uuid(),
    /** 1, 2, 3 … once published; null is the draft. */
    number: p.integer().strictNullable(),
    title: p.string(),
    description: p.text().default(''),
    requirements: p.text().default(''),
    /** Tests only: percent of the points needed to pass. */
    passMark: p.integer().strictNullable(),
    timeLimitSeconds: p.integer().strictNullable(),
    attemptLimit: p.integer().strictNullable(),
    shuffleQuestions: p.boolean().default(false),
    review: p.enum(Object.values(ReviewRule)).default('SCORE'),
    reviewAfterClose: p.boolean().default(false),
    /** SHA-256 of each picture in the description. */
    files: p.array().default([]),
    note: p.string().strictNullable(),
    /** What every copy of this revision must hash to (T7); set when published, like the sums below. */
    contentHash: p.string().strictNullable(),
    /** Every file the revision shows, by SHA-256. */
    allFiles: p.array().strictNullable(),
    lessons: p.integer().strictNullable(),
    materials: p.integer().strictNullable(),
    tests: p.integer().strictNullable(),
    questions: p.integer().strictNullable(),
    createdAt: p.datetime().onCreate(() => new Date()),
    publishedAt: p.datetime().strictNullable(),
    publishedBy: p.uuid().strictNullable(),
  },
  filters: portalFilter,
});

/** One state of a course or test: the draft, or published and then never changed. */
export class ContentRevision extends schema.class {}
schema.setClass(ContentRevision);
