import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { TestServer } from './testServer.ts';

/** What the mail server answers to a recipient: nothing special, or a refusal with this code and text. */
export type Behaviour = 'takes' | 'hangs' | { code: number; text: string; at: 'RCPT' | 'DATA' };

/** A mail as it came over the wire. */
export interface SentMail {
  to: string[];
  from: string;
  raw: string;
}

/** A real mail server of a test, whose behaviour may change. */
export interface TestMailServer {
  url: string;
  mails: SentMail[];
  /** How often somebody connected. */
  connections(): number;
  behaves(as: Behaviour): void;
  close(): Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<TestMailServer> {
  const mails: SentMail[] = [];
  let behaviour: Behaviour = 'takes';
  let connections = 0;
  const refusal = (at: 'RCPT' | 'DATA'): Error | null =>
    typeof behaviour === 'object' && behaviour.at === at
      ? Object.assign(new Error(behaviour.text), { responseCode: behaviour.code })
      : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections++;
      // Whoever hangs says nothing, not even hello.
      if (behaviour !== 'hangs') done();
    },
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData(stream, session, done) {
      text(stream).then((raw) => {
        const refused = refusal('DATA');
        if (refused) return done(refused);
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw });
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    behaves: (as) => {
      behaviour = as;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Lets time pass for mails that wait for another try. */
export async function mailTimePasses(server: TestServer, interval: string): Promise<void> {
  await server.superuser.query(
    `UPDATE mail SET not_before = not_before - $1::interval, lease_until = lease_until - $1::interval,
            tried_since = tried_since - $1::interval, created_at = created_at - $1::interval`,
    [interval],
  );
}
