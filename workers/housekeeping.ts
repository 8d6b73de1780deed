import type { Deps } from '../server/context.ts';
import { sweepFiles } from '../server/files/sweepFiles.ts';
import { sweepMails } from '../server/mail/sweepMails.ts';
import { sweepExpired } from '../server/modules/accounts/sweepExpired.ts';
import { purgeDeletedContent } from '../server/modules/content/purgeDeletedContent.ts';
import { remindOfDue } from '../server/modules/learning/enrollments/remindOfDue.ts';
import { eraseWithdrawn } from '../server/modules/members/erasure/eraseWithdrawn.ts';
import { forgetLists } from '../server/modules/members/import/forgetLists.ts';
import { sweepNotices } from '../server/modules/notices/sweepNotices.ts';
import { releaseRegistrations } from '../server/modules/registration/releaseRegistrations.ts';

const everyMs = 10 * 60_000;

/** Clears away what nobody needs any more, every ten minutes; two workers at once do no harm. */
export function startHousekeeping(deps: Deps): { round(): Promise<void>; close(): Promise<void> } {
  const chores = [
    () => sweepExpired(deps),
    () => remindOfDue(deps),
    () => eraseWithdrawn(deps),
    () => releaseRegistrations(deps),
    () => purgeDeletedContent(deps),
    () => forgetLists(deps),
    () => sweepFiles(deps),
    () => sweepMails(deps),
    () => sweepNotices(deps),
  ];
  let current: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    for (const chore of chores) {
      try {
        deps.log.debug(await chore(), 'cleared away');
      } catch (error) {
        deps.log.warn({ err: error }, 'a chore failed; the next round tries again');
      }
    }
  };
  const timer = setInterval(() => {
    current = current.then(round);
  }, everyMs);
  timer.unref();
  return {
    round,
    async close() {
      clearInterval(timer);
      await current;
    },
  };
}
