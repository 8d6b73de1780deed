import { defineEntity, p } from '@mikro-orm/postgresql';
import { CourseItemKind, ReadRule } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'CourseItem',
  tableName: 'course_item',
  properties: {
    portalId: p.uuid().primary(),
    revisionId: p.uuid().primary(),
    /** Names the item through all revisions of its course in this portal. */
    id: p.uuid().primary(),
    originId: p.uuid().strictNullable(),
    position: p.integer(),
    kind: p.enum(Object.values(CourseItemKind)),
    title: p.string(),
    html: p.text().strictNullable(),
    fileSha256: p.string().strictNullable(),
    fileName: p.string().strictNullable(),
    testId: p.uuid().strictNullable(),
    opensAfterItemId: p.uuid().strictNullable(),
    opensAt: p.datetime().strictNullable(),
    /** When a lesson counts as read; OPENED for all else. */
    readRule: p.enum(Object.values(ReadRule)).default('OPENED'),
    readSeconds: p.integer().strictNullable(),
    files: p.array().default([]),
  },
  filters: portalFilter,
});

/** A lesson, a material or a test at its place in a course's revision. */
export class CourseItem extends schema.class {}
schema.setClass(CourseItem);
