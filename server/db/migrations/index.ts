import { Migration0001Foundation } from './Migration0001Foundation.ts';
import { Migration0002Content } from './Migration0002Content.ts';
import { Migration0003Transfers } from './Migration0003Transfers.ts';

/** Every migration, oldest first. A released one is never changed. */
export const migrations = [Migration0001Foundation, Migration0002Content, Migration0003Transfers];
