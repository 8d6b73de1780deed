import type { AttemptState } from '../../../generated/graphql.ts';
import type { Tone } from '../../components/StateBadge.tsx';

/** Where an attempt is, as moderators think of it: graded and released are two things (L6). */
export const attemptStages = ['RUNNING', 'WAITING', 'HELD', 'RELEASED'] as const;
export type AttemptStage = (typeof attemptStages)[number];

export const stageTones: Record<AttemptStage, Tone> = {
  RUNNING: 'calm',
  WAITING: 'wait',
  HELD: 'wait',
  RELEASED: 'good',
};

/** What the list of attempts is asked for a stage. */
export const stageFilters: Record<AttemptStage, { state?: AttemptState; released?: boolean }> = {
  RUNNING: { state: 'IN_PROGRESS' },
  WAITING: { state: 'SUBMITTED' },
  HELD: { state: 'GRADED', released: false },
  RELEASED: { state: 'GRADED', released: true },
};

export function attemptStage({ state, releasedAt }: { state: AttemptState; releasedAt: string | null }): AttemptStage {
  if (state === 'IN_PROGRESS') return 'RUNNING';
  if (state === 'SUBMITTED') return 'WAITING';
  return releasedAt ? 'RELEASED' : 'HELD';
}
