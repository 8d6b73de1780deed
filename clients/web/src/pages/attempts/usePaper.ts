import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { PaperQuery, PaperQuestionPartsFragment } from '../../../generated/graphql.ts';
import { type ApiError, apiError } from '../../graphql/apiError.ts';
import { paperDocument } from './attemptDocuments.ts';
import type { TimeTold } from './ExamClock.ts';

/** An attempt with all its questions, as the server has it now. */
export interface Paper {
  attempt: Omit<PaperQuery['attempt'], 'questions'>;
  questions: PaperQuestionPartsFragment[];
  time: TimeTold;
}

const network = { requestPolicy: 'network-only' } as const;

/** Loads the paper of an attempt, 100 questions at a time; always from the server, which alone knows what is saved. */
export function usePaper(id: string) {
  const client = useClient();
  const [paper, setPaper] = useState<Paper | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const read = useCallback(async (): Promise<Paper | ApiError> => {
    const questions: PaperQuestionPartsFragment[] = [];
    const askedAt = performance.now();
    let first: Paper | null = null;
    let after: string | null = null;
    do {
      const answer: { data?: PaperQuery; error?: CombinedError } = await client.query(
        paperDocument,
        { id, after },
        network,
      );
      const { data, error } = answer;
      if (!data) return error ? apiError(error) : { code: 'NETWORK', message: '', requestId: null };
      const { nodes, pageInfo } = data.attempt.questions;
      questions.push(...nodes);
      first ??= { attempt: data.attempt, questions, time: timeOf(data.attempt, askedAt) };
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after);
    return first;
  }, [client, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is another try
  useEffect(() => {
    let isGone = false;
    setFailure(null);
    void read().then((answer) => {
      if (isGone) return;
      if ('code' in answer) setFailure(answer);
      else setPaper(answer);
    });
    return () => {
      isGone = true;
    };
  }, [read, turn]);
  return { paper, failure, read, again: () => setTurn(turn + 1) };
}

const timeOf = ({ serverNow, deadlineAt = null }: PaperQuery['attempt'], askedAt: number): TimeTold => ({
  ...{ serverNow, deadlineAt, askedAt },
  answeredAt: performance.now(),
});
