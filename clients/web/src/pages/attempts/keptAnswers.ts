import type { GivenAnswer } from './givenAnswer.ts';

/** An answer that has not reached the server, or that another window's has replaced, as this device keeps it. */
export interface KeptAnswer {
  answer: GivenAnswer | null;
  revision: number;
  flagged: boolean | null;
  /** Marks of what was sent before, whose replies never came. */
  sent?: readonly string[];
  /** Only the flag has not arrived; the answer is the server's. */
  isFlagOnly?: boolean;
  /** Another window answered later; this is what was answered here. */
  isReplaced?: boolean;
}

/** Where unsent answers of one attempt outlast a reload, a crash and a dead battery. */
export interface KeptAnswers {
  all(): Record<string, KeptAnswer>;
  keep(questionId: string, kept: KeptAnswer): void;
  drop(questionId: string): void;
}

/** In this browser, under the attempt's id; a browser that keeps nothing (or is full) keeps them while the page is open. */
export function keptAnswers(attemptId: string, storage: Storage): KeptAnswers {
  const prefix = `attempt/${attemptId}/`;
  return {
    all() {
      const keys = Array.from({ length: storage.length }, (_, n) => storage.key(n) ?? '');
      const own = keys.filter((key) => key.startsWith(prefix));
      return Object.fromEntries(own.flatMap((key) => entry(key.slice(prefix.length), storage.getItem(key))));
    },
    keep(questionId, kept) {
      try {
        storage.setItem(prefix + questionId, JSON.stringify(kept));
      } catch {
        // Full or forbidden: the answer is in the page, and on its way.
      }
    },
    drop: (questionId) => storage.removeItem(prefix + questionId),
  };
}

function entry(questionId: string, text: string | null): [string, KeptAnswer][] {
  try {
    return [[questionId, JSON.parse(text ?? '') as KeptAnswer]];
  } catch {
    return [];
  }
}
