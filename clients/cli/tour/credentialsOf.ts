import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Says what is missing and what to do about it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Who the tour signs in as: the given account, or the moderator of the demo, whom `npm start` keeps in its data directory. */
export async function credentialsOf(given: {
  email?: string;
  password?: string;
  dataDir: string;
}): Promise<{ email: string; password: string }> {
  const { email, password, dataDir } = given;
  if (email && password) return { email, password };
  if (email || password)
    throw new UsageError('Give both --email and --password, or neither for the account of the demo.');
  const file = path.join(dataDir, 'demo.json');
  try {
    const { moderator } = JSON.parse(await readFile(file, 'utf8'));
    return { email: String(moderator.email), password: String(moderator.password) };
  } catch (cause) {
    throw new UsageError(
      `No account: there is no ${file}.\n` +
        'Start the demo with `npm start` in another terminal first, say where its data is with --data-dir,\n' +
        'or give the account of a moderator with --email and --password.',
      { cause },
    );
  }
}
