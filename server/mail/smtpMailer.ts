import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import { createCircuitBreaker } from './circuitBreaker.ts';
import { type Mailer, NotSent, type RenderedMail } from './Mailer.ts';

/** Times of one connection (milliseconds); together below the lease of a mail. */
const times = { dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** After three failures in a row it is left alone for half a minute, then ever longer, up to ten minutes. */
const patience = { threshold: 3, firstMs: 30_000, mostMs: 600_000 };

/** Where and how to send. */
export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`; without encryption from the start STARTTLS is used where offered. */
  url: string;
  /** Address, or name and address, that mails come from. */
  from: string;
  /** How many at once. */
  connections: number;
  log: Log;
  /** Other times than usual, for tests. */
  times?: Partial<typeof times>;
  patience?: typeof patience;
}

/** Sends mails through a mail server, over a few connections that are kept. */
export function createSmtpMailer(options: SmtpOptions): Mailer {
  const transport = createTransport({
    ...connectionOf(options.url),
    ...times,
    ...options.times,
    pool: true,
    maxConnections: options.connections,
    maxRequeues: 0,
    // A mail is text: no file and no address is read while it is composed.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // What fails is told to whoever sends.
  transport.on('error', (error) => options.log.debug({ err: error }, 'a connection to the mail server failed'));
  const breaker = createCircuitBreaker(options.patience ?? patience);
  const from = senderOf(options.from);
  return {
    kind: 'smtp',
    isOpen: breaker.isOpen,
    admit: breaker.admit,
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (error) {
        const reason = notSent(error);
        if (reason.kind === 'AWAY') breaker.failed();
        else breaker.succeeded();
        throw reason;
      }
      breaker.succeeded();
    },
    close: () => transport.close({ force: true }),
  };
}

function connectionOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (secure ? 465 : 587)), secure, auth };
}

/** `Name <address>` or an address. */
function senderOf(from: string): { name: string; address: string } {
  const [, name = '', address = ''] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return address ? { name, address } : { name: '', address: from.trim() };
}

function messageOf(mail: RenderedMail, from: { name: string; address: string }) {
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${mail.id}@${host}>`,
    // As objects: an address in one text would be parsed, with whatever a name holds (S64).
    from: { name: mail.fromName || from.name, address: from.address },
    to: { name: mail.to.name ?? '', address: mail.to.email },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.language,
      ...(mail.unsubscribeUrl && {
        'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** What nodemailer says of a failure. */
interface SmtpFailure {
  code?: string;
  responseCode?: number;
  response?: string;
  command?: string;
}

/** Whose fault it is. The reason holds codes only: never an address, a password or a text. */
function notSent(error: unknown): NotSent {
  const failure = error as SmtpFailure;
  const { code, responseCode, command } = failure;
  const reason = [code, command, responseCode].filter(Boolean).join(' ').slice(0, 100) || 'unknown';
  return new NotSent(kindOf(failure), reason);
}

function kindOf({ code, responseCode, response, command }: SmtpFailure): NotSent['kind'] {
  if (code !== 'EENVELOPE' && code !== 'EMESSAGE') return 'AWAY';
  // Refused before the server was asked: this address cannot be written, or the text is too long.
  if (responseCode === undefined) return 'REFUSED';
  // 421 anywhere says that the server is closing; refusing the sender hits every mail alike.
  if (responseCode === 421 || command?.startsWith('MAIL')) return 'AWAY';
  // A recipient who is not there will not be there tomorrow. Policies (5.7) and what is said of the text may change.
  const policy = /^\d{3}[ -]5\.7\.|relay/i.test(response ?? '');
  return responseCode >= 500 && command?.startsWith('RCPT') && !policy ? 'REFUSED' : 'LATER';
}
