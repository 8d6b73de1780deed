import { defineEntity, p } from '@mikro-orm/postgresql';
import { ContentKind } from '../../../schema/enums.ts';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'Content',
  tableName: 'content',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    kind: p.enum(Object.values(ContentKind)),
    /** Title of the newest revision, draft or published; repeated here for lists. */
    title: p.string(),
    titleSort: p.string().persist(false),
    draftRevisionId: p.uuid().strictNullable(),
    publishedRevisionId: p.uuid().strictNullable(),
    /** Number of the newest published revision; 0 before the first. */
    lastNumber: p.integer().default(0),
    /** The root object of a copy, through chains of copies (T8, T9). */
    originId: p.uuid().strictNullable(),
    /** The origin's revision number that was copied. */
    originNumber: p.integer().strictNullable(),
    /** Asked for beside an existing copy of the same origin (T9). */
    extraCopy: p.boolean().default(false),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p.datetime().onCreate(() => new Date()),
    deletedAt: p.datetime().strictNullable(),
  },
  filters: {
    ...portalFilter,
    present: { name: 'present', cond: { deletedAt: null }, default: true },
  },
});

/** A course or a test; what it holds is in its revisions. */
export class Content extends schema.class {}
schema.setClass(Content);
