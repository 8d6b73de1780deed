import { defineEntity, p } from '@mikro-orm/postgresql';
import { portalFilter } from '../../db/portalFilter.ts';

const schema = defineEntity({
  name: 'File',
  tableName: 'file',
  properties: {
    portalId: p.uuid().primary(),
    sha256: p.string().primary(),
    name: p.string(),
    mediaType: p.string(),
    bytes: p.bigint('number'),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
  filters: portalFilter,
});

/** A portal's right to the bytes named by a SHA-256. */
export class File extends schema.class {}
schema.setClass(File);
