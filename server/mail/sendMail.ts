import type { Deps } from '../context.ts';
import { type Tx, writeIn } from '../db/write.ts';
import { NotSent } from './Mailer.ts';
import { type MailRow, renderMail } from './renderMail.ts';

/** How long a worker may take for one mail before another takes it up (seconds); longer than any connection's times. */
const leaseSeconds = 120;

interface ClaimedMail extends MailRow {
  fence: number;
  attempts: number;
  wanted: boolean;
}

/**
 * Sends one mail of the outbox, if it still waits and nobody else sends it. No transaction is open while the mail server is
 * spoken to (F24). A crash between the server's yes and our note of it sends a mail twice; it then has the same Message-ID.
 */
export async function sendMail(deps: Deps, id: string): Promise<void> {
  const { mailer, log } = deps;
  if (mailer.kind === 'none' || !mailer.isOpen()) return;
  const mail = await claim(deps, id);
  if (!mail) return;
  if (!mail.wanted) return settle(deps, mail, { outcome: 'DROPPED' });
  // Only what was claimed is let through: a claim that fails would leave the breaker waiting.
  if (!mailer.admit()) return settle(deps, mail, { outcome: 'RETRY', reason: 'AWAY', counts: false });
  try {
    const publicUrl = deps.publicUrl();
    const internalUrl = `${deps.config.internalUrl ?? publicUrl}/internal`;
    await mailer.send(renderMail(mail, { secret: deps.secret, publicUrl, internalUrl }));
  } catch (error) {
    const known = error instanceof NotSent ? error : null;
    if (!known) log.error({ err: error, mail: id, template: mail.template }, 'a mail cannot be made or handed over');
    const outcome = known?.kind === 'REFUSED' ? 'FAILED' : 'RETRY';
    return settle(deps, mail, { outcome, reason: known?.message ?? 'INTERNAL', counts: known?.kind !== 'AWAY' });
  }
  await settle(deps, mail, { outcome: 'SENT' });
}

async function claim(deps: Deps, id: string): Promise<ClaimedMail | undefined> {
  const [mail] = await change(deps, (tx) =>
    tx.sql<ClaimedMail>('SELECT * FROM claim_mail($1, $2)', [id, leaseSeconds]),
  );
  return mail;
}

interface Outcome {
  outcome: 'SENT' | 'DROPPED' | 'FAILED' | 'RETRY';
  reason?: string;
  /** Whether the try counts among those that make the next one wait longer. */
  counts?: boolean;
}

async function settle(deps: Deps, mail: ClaimedMail, { outcome, reason, counts = true }: Outcome): Promise<void> {
  const wait = outcome === 'RETRY' ? waitSeconds(counts ? mail.attempts : 1) : 0;
  const [row] = await change(deps, (tx) =>
    tx.sql<{ state: string | null }>('SELECT settle_mail($1, $2, $3, $4, $5, $6) AS state', [
      mail.id,
      mail.fence,
      outcome,
      reason ?? null,
      wait,
      counts,
    ]),
  );
  const facts = { mail: mail.id, template: mail.template, reason, attempts: mail.attempts };
  if (row?.state === 'FAILED') deps.log.error(facts, 'a mail was given up');
  else if (outcome === 'RETRY') deps.log.warn(facts, 'a mail was not taken; it is tried again');
}

/** 30 s, then twice as long after each try, up to an hour. */
const waitSeconds = (attempts: number): number => Math.min(30 * 2 ** (attempts - 1), 3600);

const change = <Row>(deps: Deps, work: (tx: Tx) => Promise<Row[]>): Promise<Row[]> =>
  writeIn(deps, { portals: [] }, work);
