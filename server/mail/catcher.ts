import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errnoOf, replaceFile } from '../db/embedded/files.ts';
import type { Mailer, RenderedMail } from './Mailer.ts';

const caughtSchema = z.object({
  id: z.uuid(),
  caughtAt: z.string(),
  fromName: z.string(),
  to: z.object({ email: z.string(), name: z.string().nullable() }),
  language: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  link: z.string().nullable(),
  unsubscribeUrl: z.string().nullable(),
});

/** A mail that was kept instead of being sent. */
export type CaughtMail = z.infer<typeof caughtSchema>;

/** How many are kept; older ones go. */
const most = 500;

const fileName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;

/** Where mails go when there is no mail server: files of a directory (mode 0600), one for each. */
export function createCatcher(directory: string): Mailer {
  return {
    kind: 'catcher',
    isOpen: () => true,
    admit: () => true,
    async send(mail) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const caught: CaughtMail = { ...mail, caughtAt: new Date().toISOString() };
      await replaceFile(path.join(directory, `${mail.id}.json`), `${JSON.stringify(caught, undefined, 2)}\n`);
      const ids = await idsIn(directory);
      for (const old of ids.slice(most)) await rm(path.join(directory, `${old}.json`), { force: true });
    },
    close() {},
  };
}

/** The mails that were caught, newest first, at most 500. */
export async function caughtMails(directory: string): Promise<CaughtMail[]> {
  const ids = (await idsIn(directory)).slice(0, most);
  const mails = await Promise.all(ids.map((id) => caughtMail(directory, id)));
  return mails.filter((mail) => mail !== null);
}

/** One of them; null when it is not there. */
export async function caughtMail(directory: string, id: RenderedMail['id']): Promise<CaughtMail | null> {
  if (!fileName.test(`${id}.json`)) return null;
  try {
    return caughtSchema.parse(JSON.parse(await readFile(path.join(directory, `${id}.json`), 'utf8')));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Ids grow with time. */
async function idsIn(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.flatMap((name) => fileName.exec(name)?.[1] ?? []).sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
