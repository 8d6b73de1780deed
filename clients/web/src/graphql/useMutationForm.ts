import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { type AnyVariables, useMutation } from 'urql';
import { type ApiError, apiError } from './apiError.ts';

/** What a caller can mend, as the server says it; with a field where it is about one. */
export interface Problem {
  __typename: string;
  code: string;
  message: string;
  field?: string | null;
}

type Payload<Data> = NonNullable<Omit<Data, '__typename'>[keyof Omit<Data, '__typename'>]>;
/** What a mutation answers when it is done: its union without the problems. */
export type SuccessOf<Data> = Exclude<Payload<Data>, { __typename: `${string}Problem` }>;

export interface MutationForm<Data, Variables> {
  /** Sends it; the success, or null when a problem or error shows. A second call while one is under way does nothing. */
  send(variables: Variables): Promise<SuccessOf<Data> | null>;
  isBusy: boolean;
  /** The problem of the last try. */
  problem: Problem | null;
  /** The error of the last try; show both with `<FormProblem form={form} />`. */
  error: ApiError | null;
  /** The sentence for a field, if the problem is about it; give it to the input's `error`. */
  fieldError(field: string): string | undefined;
  clear(): void;
}

/**
 * One mutation as a form uses it. Its document asks one root field with `__typename ... on Problem { code message }` and, where
 * the union has it, `... on InvalidInputProblem { field }`.
 */
export function useMutationForm<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): MutationForm<Data, Variables> {
  const [{ fetching }, execute] = useMutation<Data, Variables>(document);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const clear = useCallback(() => {
    setProblem(null);
    setError(null);
  }, []);
  return {
    isBusy: fetching,
    problem,
    error,
    clear,
    fieldError: (field) => (problem?.field && isAbout(problem.field, field) ? problem.message : undefined),
    async send(variables) {
      if (fetching) return null;
      clear();
      const answer = await execute(variables);
      if (answer.error) {
        setError(apiError(answer.error));
        return null;
      }
      const payload = payloadOf(answer.data);
      if (!isProblem(payload)) return payload as SuccessOf<Data>;
      setProblem(payload);
      return null;
    },
  };
}

/** The one root field of an answer. */
function payloadOf(data: unknown): unknown {
  return Object.entries((data ?? {}) as object).find(([name]) => name !== '__typename')?.[1];
}

/** Whether what a mutation answered is a problem. */
export function isProblem(payload: unknown): payload is Problem {
  return String((payload as { __typename?: string } | null)?.__typename ?? '').endsWith('Problem');
}

/** `input.password` and `password` are the same field. */
const isAbout = (told: string, field: string): boolean => told === field || told.endsWith(`.${field}`);
