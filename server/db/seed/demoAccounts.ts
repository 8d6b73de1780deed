import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { prepareDataDirectory } from '../embedded/dataDirectory.ts';
import { errnoOf, replaceFile } from '../embedded/files.ts';

const accountSchema = z.object({
  /** The portal that it runs or learns in. */
  portal: z.string(),
  email: z.string(),
  /** Null once its owner chose another one. */
  password: z.string().nullable(),
});
const accountsSchema = z.object({
  /** The internal portal of the organization. */
  portalId: z.string(),
  moderator: accountSchema,
  partners: z.array(accountSchema),
  /** Who learns in the first external portal; a demo of an earlier version has none yet. */
  learners: z.array(accountSchema).default([]),
});

export type DemoAccount = z.infer<typeof accountSchema>;
/** Who may sign in to the demo. */
export type DemoAccounts = z.infer<typeof accountsSchema>;

/** Name of the file in the data directory. */
export const accountsFile = 'demo.json';

/**
 * The accounts of the demo, kept in the data directory (`demo.json`, mode 0600) so that each start can print them; null before
 * the first. The passwords are made anew for each data directory: one that everybody knows would let any page or program on the
 * machine in that reaches the port.
 */
export async function readDemoAccounts(dataDir: string): Promise<DemoAccounts | null> {
  const file = path.join(dataDir, accountsFile);
  try {
    return accountsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return null;
    throw new Error(
      `The accounts of the demo in ${file} cannot be read. Delete the file: new passwords are made then.`,
      {
        cause,
      },
    );
  }
}

/** Keeps the accounts for the next start. */
export async function keepDemoAccounts(dataDir: string, accounts: DemoAccounts): Promise<void> {
  const file = path.join(await prepareDataDirectory(dataDir), accountsFile);
  await replaceFile(file, `${JSON.stringify(accounts, undefined, 2)}\n`);
}
