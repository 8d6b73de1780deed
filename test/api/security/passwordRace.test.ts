import { anInternalModerator } from '../../harness/actors.ts';
import { execute } from '../../harness/execute.ts';
import { createTestServer } from '../../harness/testServer.ts';

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Problem { code message } } }`;
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename ... on Problem { code message } } }`;

it('S07: a sign-in with the old password that was verified before the change opens no session after it', async () => {
  const server = await createTestServer();
  const person = await anInternalModerator(server);
  // The sign-in stands still between verifying the password and opening the session, as a slow Redis makes it.
  const verified = Promise.withResolvers<void>();
  const changed = Promise.withResolvers<void>();
  const { signInLimits } = server.deps;
  const forgive = signInLimits.forgive.bind(signInLimits);
  signInLimits.forgive = async (email, ip) => {
    verified.resolve();
    await changed.promise;
    return forgive(email, ip);
  };
  const credentials = { email: person.email, password: person.password, audience: 'INTERNAL' };
  const late = execute(server, signIn, { input: credentials });
  await verified.promise;
  const input = { currentPassword: person.password, newPassword: 'another long password' };
  expect((await person.execute(change, { input })).expectData()).toEqual({
    changePassword: { __typename: 'ChangePasswordSuccess' },
  });
  changed.resolve();
  (await late).expectProblem('SIGN_IN_FAILED');
  const { rows } = await server.superuser.query('SELECT count(*)::int AS n FROM session WHERE account_id = $1', [
    person.accountId,
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});
