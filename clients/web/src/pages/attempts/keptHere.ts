import { type KeptAnswer, type KeptAnswers, keptAnswers } from './keptAnswers.ts';

const inPage = new Map<string, KeptAnswers>();

/** What this browser keeps of an attempt; where it forbids that, what the page keeps until it is closed. */
export function keptHere(attemptId: string): KeptAnswers {
  try {
    return keptAnswers(attemptId, localStorage);
  } catch {
    const kept = inPage.get(attemptId) ?? inMemory();
    inPage.set(attemptId, kept);
    return kept;
  }
}

function inMemory(): KeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  return {
    all: () => Object.fromEntries(kept),
    keep: (questionId, one) => void kept.set(questionId, one),
    drop: (questionId) => void kept.delete(questionId),
  };
}
