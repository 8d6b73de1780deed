import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { prepareDataDirectory } from './dataDirectory.ts';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { createExclusively, errnoOf } from './files.ts';

const password = z.string().min(32);
const secretsSchema = z.object({
  superuserPassword: password,
  ownerPassword: password,
  appPassword: password,
  serverSecret: password,
});

/** The passwords of the embedded database: superuser, owner of the tables, the restricted role of the app, and the server's own secret. */
export type EmbeddedSecrets = z.infer<typeof secretsSchema>;

/** Reads the passwords kept in the data directory (`secrets.json`, mode 0600) or makes them; problem: `NO_ACCESS`. */
export async function embeddedSecrets(dataDir: string): Promise<EmbeddedSecrets> {
  const file = path.join(await prepareDataDirectory(dataDir), 'secrets.json');
  const kept = await readSecrets(file);
  if (kept) return kept;
  const made = { superuserPassword: random(), ownerPassword: random(), appPassword: random(), serverSecret: random() };
  if (await createExclusively(file, `${JSON.stringify(made, undefined, 2)}\n`)) return made;
  // Somebody else made them in the meantime: theirs count.
  return (await readSecrets(file)) ?? made;
}

async function readSecrets(file: string): Promise<EmbeddedSecrets | undefined> {
  try {
    return secretsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return undefined;
    throw new EmbeddedPostgresError(
      'NO_ACCESS',
      `The passwords of the embedded database in ${file} cannot be read. Start as the user who started it before, ` +
        'or restore the file.',
      { cause },
    );
  }
}

function random(): string {
  return randomBytes(24).toString('hex');
}
