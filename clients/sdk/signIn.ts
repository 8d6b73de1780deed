import { type Client, type ClientOptions, createClient } from './createClient.ts';
import { expectType } from './expectType.ts';
import { graphql } from './graphql.ts';

const signInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess { token expiresAt }
      ... on Problem { code message }
    }
  }
`);

/** Who signs in, and on which side: INTERNAL for the internal portal, EXTERNAL for all external ones. */
export interface Credentials {
  email: string;
  password: string;
  audience: 'INTERNAL' | 'EXTERNAL';
}

/** Signs in and gives a client that acts for this account; an `ApiError` with SIGN_IN_FAILED or RATE_LIMITED otherwise. */
export async function signIn(options: ClientOptions, credentials: Credentials): Promise<Client> {
  const { signIn: answer } = await createClient(options).request(signInDocument, { input: credentials });
  return createClient({ ...options, token: expectType(answer, 'SignInSuccess').token });
}
