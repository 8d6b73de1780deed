import type { PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { type GivenAnswer, givenAnswer } from './givenAnswer.ts';
import type { KeptAnswer } from './keptAnswers.ts';
import { sameAnswer } from './sameAnswer.ts';

/** One question's answer: what shows, and how much of it the server has. */
export interface AnswerEntry {
  readonly questionId: string;
  readonly number: number;
  readonly answer: GivenAnswer | null;
  readonly flagged: boolean;
  /** What the server's answer is called, as far as it is known here. */
  readonly revision: number;
  /** The answer has not reached the server, as far as it is known here. */
  readonly isUnsaved: boolean;
  readonly isFlagUnsaved: boolean;
  /** Raised by every change, so that a reply to an earlier one is told from the reply to this one. */
  readonly change: number;
  /** Marks of what was sent after this revision and not yet confirmed: one of it may have arrived. */
  readonly sent?: readonly string[];
  /** The server's sentence about an answer that it does not take; it waits for another one. */
  readonly refusal: string | null;
  /** What was answered here before a newer answer from another window took its place. */
  readonly replaced?: { answer: GivenAnswer | null };
}

/** A question as the server told it, with what this device still had to say about it. */
export function answerEntry(question: PaperQuestionPartsFragment, kept: KeptAnswer | undefined): AnswerEntry {
  const { id, number, revision, flagged, myAnswer } = question;
  const told = givenAnswer(myAnswer);
  const plain: AnswerEntry = {
    ...{ questionId: id, number, answer: told, flagged, revision, change: 0, refusal: null },
    isUnsaved: false,
    isFlagUnsaved: false,
  };
  if (!kept) return plain;
  const isFlagUnsaved = kept.flagged !== null && kept.flagged !== flagged;
  const mine = { ...plain, flagged: kept.flagged ?? flagged, isFlagUnsaved };
  if (kept.isFlagOnly || sameAnswer(kept.answer, told)) return mine;
  if (kept.isReplaced) return { ...mine, replaced: { answer: kept.answer } };
  return { ...mine, answer: kept.answer, revision: kept.revision, sent: kept.sent, isUnsaved: true };
}

/** What this device keeps of an entry; null when there is nothing that the server does not have. */
export function keptOf(entry: AnswerEntry): KeptAnswer | null {
  const { answer, revision, flagged, isUnsaved, isFlagUnsaved, sent, replaced } = entry;
  const flag = isFlagUnsaved ? flagged : null;
  if (isUnsaved) return { answer, revision, flagged: flag, sent };
  if (replaced) return { answer: replaced.answer, revision, flagged: flag, isReplaced: true };
  return isFlagUnsaved ? { answer, revision, flagged: flag, isFlagOnly: true } : null;
}
