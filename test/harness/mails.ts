import { type CaughtMail, caughtMails } from '../../server/mail/catcher.ts';
import { drainJobs } from './drainJobs.ts';
import type { TestServer } from './testServer.ts';

/** A mail as its reader gets it. */
export interface ReceivedMail
  extends Pick<CaughtMail, 'id' | 'subject' | 'text' | 'html' | 'fromName' | 'unsubscribeUrl'> {
  /** Where its button leads; empty where it has none. */
  link: string;
  /** The last part of the link: its token, where it has one. */
  token: string;
}

/** Runs the real worker until no job waits, and gives the mails that an address has got so far, oldest first. */
export async function mailsTo(server: TestServer, email: string): Promise<ReceivedMail[]> {
  await drainJobs(server);
  return caughtFor(server, email);
}

/** The same without running a worker, where one runs already or nothing must be sent. */
export async function caughtFor(server: TestServer, email: string): Promise<ReceivedMail[]> {
  const caught = await caughtMails(server.config.mailDir);
  return caught
    .filter(({ to }) => to.email.toLowerCase() === email.toLowerCase())
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((mail) => ({ ...mail, link: mail.link ?? '', token: mail.link?.slice(mail.link.lastIndexOf('/') + 1) ?? '' }));
}
