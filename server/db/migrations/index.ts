import { Migration0001Foundation } from './Migration0001Foundation.ts';
import { Migration0002Content } from './Migration0002Content.ts';
import { Migration0003Transfers } from './Migration0003Transfers.ts';
import { Migration0004People } from './Migration0004People.ts';
import { Migration0005Learning } from './Migration0005Learning.ts';
import { Migration0006Mail } from './Migration0006Mail.ts';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [
  Migration0001Foundation,
  Migration0002Content,
  Migration0003Transfers,
  Migration0004People,
  Migration0005Learning,
  Migration0006Mail,
];
