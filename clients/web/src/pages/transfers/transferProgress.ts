import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import type { Tone } from '../../components/StateBadge.tsx';

type State = TransferProgressFragment['state'];
type Item = TransferProgressFragment['items'][number];

/** Whether nothing more happens by itself. */
export const isEnded = (state: State): boolean => state !== 'PENDING' && state !== 'RUNNING';

export const stateTones: Record<State, Tone> = {
  PENDING: 'calm',
  RUNNING: 'wait',
  COMPLETED: 'good',
  FAILED: 'bad',
  CANCELLED: 'calm',
};

/** Percent of the steps that are done. */
export function percentOf({ state, stepsDone, stepsTotal }: TransferProgressFragment): number {
  if (state === 'COMPLETED') return 100;
  return stepsTotal > 0 ? Math.round((stepsDone / stepsTotal) * 100) : 0;
}

/**
 * How far an item is. All show at once in the portal; while a transfer runs, the steps done tell which are copied: tests first, then
 * courses, in the order of their originals.
 */
export function itemStateOf(transfer: TransferProgressFragment, item: Item): Item['state'] | 'RUNNING' {
  if (transfer.state !== 'RUNNING' || item.state !== 'PENDING') return item.state;
  const order = transfer.items
    .filter(({ state }) => state === 'PENDING')
    .toSorted((a, b) => b.kind.localeCompare(a.kind) || (a.sourceId < b.sourceId ? -1 : 1));
  // The first step are the competencies.
  const copied = transfer.stepsDone - 1;
  const place = order.findIndex(({ id }) => id === item.id);
  if (place < copied) return 'COPIED';
  return place === copied ? 'RUNNING' : 'PENDING';
}
