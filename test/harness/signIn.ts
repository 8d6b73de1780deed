import type { Answer } from './execute.ts';
import type { TestServer } from './testServer.ts';

const mutation = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignInSuccess { token expiresAt viewer { accountId } } ... on Problem { code message } } }`;

export interface SignInAnswer {
  status: number;
  body: Answer['body'];
  headers: Record<string, unknown>;
  token: string | null;
  /** `SignInSuccess`, the code of the problem, or the code of the error. */
  outcome: string;
}

let counter = 0;
/** An address that nobody else in this process signs in from, so that limits of one test do not meet another. */
export const anAddress = (): string => `10.${(++counter >> 16) & 255}.${(counter >> 8) & 255}.${counter & 255}`;

/** Signs in as a client at some address does. */
export async function signsIn(
  server: TestServer,
  input: { email: string; password: string; audience?: string; cookie?: boolean },
  from: { address?: string; headers?: Record<string, string> } = {},
): Promise<SignInAnswer> {
  const response = await server.app.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...from.headers },
    remoteAddress: from.address ?? anAddress(),
    payload: { query: mutation, variables: { input } },
  });
  const body = response.json<Answer['body']>();
  const result = body.data?.signIn as { __typename: string; code?: string; token?: string | null } | undefined;
  const outcome = body.errors?.[0]?.extensions.code ?? result?.code ?? result?.__typename ?? '';
  return { status: response.statusCode, body, headers: response.headers, token: result?.token ?? null, outcome };
}
