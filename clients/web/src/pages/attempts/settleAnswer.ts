import type { SavedAnswerFragment } from '../../../generated/graphql.ts';
import type { AnswerEntry } from './AnswerEntry.ts';
import { answerMark } from './answerMark.ts';
import { givenAnswer } from './givenAnswer.ts';
import { sameAnswer } from './sameAnswer.ts';

type Conflict = Extract<SavedAnswerFragment, { __typename: 'AnswerConflictProblem' }>;

/** What an entry becomes by the server's reply to the save of an earlier (or the same) state of it. */
export function settleAnswer(now: AnswerEntry, sent: AnswerEntry, reply: SavedAnswerFragment): AnswerEntry {
  const isLast = now.change === sent.change;
  switch (reply.__typename) {
    case 'SaveAnswerSuccess': {
      const isFlagUnsaved = now.isFlagUnsaved && now.flagged !== sent.flagged;
      const base = { ...now, revision: reply.revision, isFlagUnsaved, sent: undefined };
      return isLast ? { ...base, isUnsaved: false, refusal: null } : base;
    }
    case 'AnswerConflictProblem':
      return settleConflict(now, reply);
    case 'InvalidInputProblem':
      return isLast ? { ...now, refusal: reply.message } : now;
    default:
      return now;
  }
}

/**
 * The question was saved since: by an own save whose reply was lost, then the answer of now follows it; or in another window, whose
 * newer answer then shows, with the own one beside it until the person has chosen.
 */
function settleConflict(now: AnswerEntry, { revision, flagged, present }: Conflict): AnswerEntry {
  const kept = givenAnswer(present);
  const isOwn = now.sent?.includes(answerMark(kept)) && revision === now.revision + 1;
  if (isOwn) return { ...now, revision, sent: undefined };
  const taken = { ...now, revision, answer: kept, isUnsaved: false, sent: undefined, change: now.change + 1 };
  const told = { ...taken, flagged: now.isFlagUnsaved ? now.flagged : flagged };
  return sameAnswer(kept, now.answer) ? told : { ...told, replaced: { answer: now.answer } };
}
