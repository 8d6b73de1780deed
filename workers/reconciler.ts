import type { Deps } from '../server/context.ts';
import { redriveMails } from '../server/mail/redriveMails.ts';
import { redrivePasswordResets } from '../server/modules/accounts/sendPasswordReset.ts';
import { redriveAttempts } from '../server/modules/learning/attempts/redriveAttempts.ts';
import { redriveRegrades } from '../server/modules/learning/grading/redriveRegrades.ts';
import { redriveMemberImports } from '../server/modules/members/import/redriveMemberImports.ts';
import { mailUnreadNotices } from '../server/modules/notices/mailUnreadNotices.ts';
import { redriveTransfers } from '../server/modules/transfers/redriveTransfers.ts';

/** What may have lost its job, and how it is given one again; each gives how many it found. */
const looks: { found: string; look: (deps: Deps) => Promise<number> }[] = [
  { found: 'open transfers were given to the workers again', look: redriveTransfers },
  { found: 'orders of new passwords were given to the workers', look: redrivePasswordResets },
  { found: 'mails about unread notices were written', look: mailUnreadNotices },
  { found: 'open imports of members were given to the workers again', look: redriveMemberImports },
  { found: 'mails were given to the workers', look: redriveMails },
  { found: 'attempts whose time was up were handed in', look: redriveAttempts },
  { found: 'regrades were given to the workers again', look: redriveRegrades },
];

/**
 * Compares the rows with what is being done about them, every few seconds, in every worker process; two at once do no harm,
 * since a job is only a hint. A look that fails is logged, does not keep the others from theirs, and is followed by the next round's.
 */
export function startReconciler(deps: Deps): { round(): Promise<void>; close(): Promise<void> } {
  let current: Promise<void> | null = null;
  const lookAtAll = async (): Promise<void> => {
    for (const { found, look } of looks) {
      try {
        const count = await look(deps);
        if (count > 0) deps.log.info({ found: count }, found);
      } catch (error) {
        deps.log.warn({ err: error }, 'the reconciler could not look');
      }
    }
  };
  const round = (): Promise<void> => {
    current ??= lookAtAll().finally(() => {
      current = null;
    });
    return current;
  };
  const timer = setInterval(round, deps.config.reconcileSeconds * 1000);
  // What was left over by the processes before us is taken up at once.
  void round();
  return {
    round,
    async close() {
      clearInterval(timer);
      await current;
    },
  };
}
