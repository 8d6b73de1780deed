import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A folder of sample inputs (SAMPLES_DIR, by default beside the project); null where it is absent. */
export function samplesFolder(name: string): string | null {
  const folder = join(resolve(root, process.env.SAMPLES_DIR ?? '../shared/samples'), name);
  if (existsSync(folder)) return folder;
  if (process.env.REQUIRE_ALL === '1')
    throw new Error(`The samples are required (REQUIRE_ALL=1) and absent: ${folder}`);
  console.warn(`Skipped: the samples are absent (${folder}). Set SAMPLES_DIR to where they are.`);
  return null;
}
