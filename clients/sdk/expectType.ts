import { ApiError } from './ApiError.ts';

/** Narrows the answer of a mutation to one member of its union; a problem is thrown as an `ApiError` with its code and message. */
export function expectType<Answer extends { __typename: string }, Name extends Answer['__typename']>(
  answer: Answer,
  name: Name,
): Extract<Answer, { __typename: Name }> {
  if (answer.__typename === name) return answer as Extract<Answer, { __typename: Name }>;
  const { code, message } = answer as { code?: string; message?: string };
  throw new ApiError(message ?? `${answer.__typename} instead of ${name}`, code ?? answer.__typename);
}
