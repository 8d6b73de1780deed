import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { createCatcher } from './catcher.ts';
import type { Mailer } from './Mailer.ts';
import { createSmtpMailer } from './smtpMailer.ts';

/** A mail server where one is configured; else the catcher, and in production nothing: mails wait until there is one. */
export function openMailer(config: Config, log: Log): Mailer {
  if (config.smtpUrl)
    return createSmtpMailer({ url: config.smtpUrl, connections: config.workerConcurrency, from: config.mailFrom, log });
  if (config.mode !== 'production') return createCatcher(config.mailDir);
  return { kind: 'none', isOpen: () => false, admit: () => false, send: async () => undefined, close() {} };
}
