import { orderEntries, type ShownEntry, type Shuffle } from './paperOrder.ts';
import type { PlannedQuestion } from './paperPlan.ts';

/** The choices, prompts or items of a question as an attempt's paper shows them; an ordering is shuffled in any case. */
export function paperOptions(seed: string, question: PlannedQuestion): ShownEntry[] {
  const shuffle: Shuffle =
    question.kind === 'ORDERING' ? 'NEVER_AS_AUTHORED' : question.shuffle ? 'SHUFFLED' : 'AS_AUTHORED';
  return orderEntries(seed, question.id, 'options', question.options, shuffle);
}

/** The right side of a matching as the paper shows it: shuffled in any case, since the author wrote each beside its prompt. */
export const paperAnswers = (seed: string, question: PlannedQuestion): ShownEntry[] =>
  orderEntries(seed, question.id, 'answers', question.answers, 'SHUFFLED');
