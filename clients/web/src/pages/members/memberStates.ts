import type { MembershipStatus, Role } from '../../../generated/graphql.ts';
import type { Tone } from '../../components/StateBadge.tsx';

export const roles = ['LEARNER', 'MANAGER', 'MODERATOR', 'ADMIN'] as const satisfies readonly Role[];

/** How each status looks. */
export const statusTones: Record<MembershipStatus, Tone> = {
  ACTIVE: 'good',
  AWAITING_ACCEPTANCE: 'wait',
  AWAITING_APPROVAL: 'wait',
  REFUSED: 'bad',
  DISABLED: 'bad',
  REMOVED: 'calm',
  ERASED: 'calm',
};
export const statuses = Object.keys(statusTones) as MembershipStatus[];

/** A value of the address, if it is one of these. */
export const oneOf = <Value extends string>(values: readonly Value[], value: string | null): Value | null =>
  values.find((each) => each === value) ?? null;
