import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'ContentLink',
  tableName: 'content_link',
  properties: {
    portalId: p.uuid().primary(),
    revisionId: p.uuid().primary(),
    /** The lesson's or question's id. */
    ownerId: p.uuid().primary(),
    n: p.integer().primary(),
    kind: p.enum(['COURSE', 'TEST', 'ITEM'] as const),
    targetRootId: p.uuid(),
    /** What the target is called in this portal; null while it is not here. */
    targetId: p.uuid().strictNullable(),
  },
  filters: portalFilter,
});

/** Where the n-th link in the HTML of a lesson or question leads. */
export class ContentLink extends schema.class {}
schema.setClass(ContentLink);
