/** The answer, which must be this success; the demo's own texts meet with no problem. */
export function expectSuccess<Answer extends { __typename: string }, Name extends Answer['__typename']>(
  answer: Answer,
  name: Name,
): Extract<Answer, { __typename: Name }> {
  if (answer.__typename === name) return answer as Extract<Answer, { __typename: Name }>;
  throw new Error(`The demo cannot be made: ${JSON.stringify(answer)}`);
}
