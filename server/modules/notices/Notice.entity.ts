import { defineEntity, p } from '@mikro-orm/postgresql';
import { NoticeKind } from '../../../schema/notices.ts';
import { portalFilter } from '../../db/portalFilter.ts';
import type { Params } from '../../i18n/translate.ts';

const schema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    portalId: p.uuid().primary(),
    id: p.uuid().primary(),
    membershipId: p.uuid(),
    kind: p.enum(Object.values(NoticeKind)),
    subjectId: p.uuid().strictNullable(),
    params: p.json<Params>(),
    createdAt: p.datetime(),
    readAt: p.datetime().strictNullable(),
  },
  filters: portalFilter,
});

/** Something a member is told (S6). */
export class Notice extends schema.class {}
schema.setClass(Notice);
