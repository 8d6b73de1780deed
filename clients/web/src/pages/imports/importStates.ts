import type { MemberImportOutcome, MemberImportState } from '../../../generated/graphql.ts';
import type { Tone } from '../../components/StateBadge.tsx';

/** How each state of an import looks. */
export const stateTones: Record<MemberImportState, Tone> = {
  PENDING: 'wait',
  RUNNING: 'wait',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
};

/** How each outcome of a row looks. */
export const outcomeTones: Record<MemberImportOutcome, Tone> = {
  PENDING: 'calm',
  ACCEPTED: 'good',
  CREATED: 'good',
  INVITED: 'good',
  ALREADY_MEMBER: 'calm',
  REFUSED: 'bad',
  NOT_DONE: 'calm',
};
export const outcomes = Object.keys(outcomeTones) as MemberImportOutcome[];

/** Whether it still goes on. */
export const isUnderWay = (state: MemberImportState): boolean => state === 'PENDING' || state === 'RUNNING';
