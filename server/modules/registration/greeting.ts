import type { MembershipStatus } from '../../../schema/enums.ts';
import type { MessageKey } from '../../i18n/translate.ts';

/** What somebody is told who came by a link: new or there already, in or waiting. */
export function greeting(status: MembershipStatus, created: boolean): MessageKey {
  if (status === 'ACTIVE') return created ? 'registration.memberNow' : 'registration.already';
  if (status === 'AWAITING_ACCEPTANCE') return 'registration.accept';
  return created ? 'registration.waiting' : 'registration.alreadyWaiting';
}

/** Statuses of people whom a link does not let in again (R1). */
export const isClosed = (status: MembershipStatus): boolean =>
  status === 'REFUSED' || status === 'DISABLED' || status === 'REMOVED' || status === 'ERASED';
