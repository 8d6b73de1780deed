import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What of an attempt shows, as the address says: one question, all of them, or the check before handing in. */
export interface AttemptView {
  kind: 'one' | 'all' | 'check';
  /** The question that shows, from 1. */
  number: number;
  /** Where the address leads to a question, in the way of showing that was chosen last. */
  toQuestion(number: number): string;
  toAll: string;
  toOne: string;
  toCheck: string;
}

/** The view is part of the address: a reload, and the way back, stay where one was. */
export function useAttemptView(count: number): AttemptView {
  const [params] = useSearchParams();
  const given = Number(params.get('q'));
  const number = Number.isInteger(given) ? Math.min(Math.max(given, 1), count) : 1;
  const isAll = params.get('view') === 'all';
  const isCheck = params.get('step') === 'check';
  return useMemo(
    () => ({
      kind: isCheck ? 'check' : isAll ? 'all' : 'one',
      number,
      toQuestion: (wanted) => (isAll ? `?view=all&q=${wanted}` : `?q=${wanted}`),
      toAll: `?view=all&q=${number}`,
      toOne: `?q=${number}`,
      toCheck: `?${isAll ? 'view=all&' : ''}q=${number}&step=check`,
    }),
    [isAll, isCheck, number],
  );
}
