import { hash } from '@node-rs/argon2';
import { executableSchema } from '../../../server/http/schema.ts';
import { schemaText } from '../../../server/http/schemaText.ts';
import { type Actor, anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

let server: TestServer;
let inside: InternalModerator;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
});

const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename
  ... on ChangePasswordSuccess { token } ... on Problem { code message } ... on InvalidInputProblem { field } } }`;

/** A moderator who signed in with the password they were given. */
async function aPerson(): Promise<Actor> {
  const { moderator } = await inside.createsPortal();
  return moderator;
}

async function chooses(person: Actor, newPassword: string): Promise<string> {
  const answer = await person.execute(change, { input: { currentPassword: person.password, newPassword } });
  const { changePassword } = answer.expectData<{
    changePassword: { __typename: string; code?: string; field?: string };
  }>();
  return changePassword.code ?? changePassword.__typename;
}
const storedHash = async ({ accountId }: Actor): Promise<string> =>
  (await server.superuser.query('SELECT password_hash FROM account WHERE id = $1', [accountId])).rows[0].password_hash;

describe('choosing a password (S03)', () => {
  it.each([
    ['nine characters', 'x7#kQ9!mZ'],
    ['nine characters of two units each', '𝕒𝕓𝕔𝕕𝕖𝕗𝕘𝕙𝕚'],
    ['spaces alone', ' '.repeat(12)],
    ['one character again and again', 'aaaaaaaaaaaa'],
    ['a common word', 'password123'],
    ['the same in capitals', 'PassWord123'],
    ['keys in a row', 'qwertyuiop'],
    ['digits in a row', '1234567890'],
    ['a common word twice', 'passwordpassword'],
    ['1,001 characters', 'ab1'.repeat(334).slice(0, 1001)],
  ])('refuses %s', async (_what, password) => {
    expect(await chooses(await aPerson(), password)).toBe('PASSWORD_REFUSED');
  });

  it.each([
    ['ten characters without a rule', 'kettlevine'],
    ['a sentence with spaces', 'my cat is called Émile 🐈'],
    ['100 characters', 'ab1 '.repeat(25)],
    ['1,000 characters', 'ab1 '.repeat(250)],
    ['another alphabet', 'съешь ещё этих булок'],
  ])('takes %s, whole', async (_what, password) => {
    const person = await aPerson();
    expect(await chooses(person, password)).toBe('ChangePasswordSuccess');
    const outcome = async (given: string) => (await signsIn(server, { email: person.email, password: given })).outcome;
    expect(await outcome(password)).toBe('SignInSuccess');
    // Nothing is cut off, folded or trimmed.
    for (const near of [password.slice(0, -1), `${password} `, password.toUpperCase(), password.slice(0, 72)]) {
      if (near !== password) expect([near.length, await outcome(near)]).toEqual([near.length, 'SIGN_IN_FAILED']);
    }
  });

  it('takes a letter with its accent in one piece or in two', async () => {
    const person = await aPerson();
    expect(await chooses(person, 'caf\u00e9 au lait')).toBe('ChangePasswordSuccess');
    expect((await signsIn(server, { email: person.email, password: 'cafe\u0301 au lait' })).outcome).toBe(
      'SignInSuccess',
    );
  });

  it('asks for the present password', async () => {
    const person = await aPerson();
    expect(await chooses({ ...person, password: 'another one' }, 'kettlevine')).toBe('PASSWORD_WRONG');
  });
});

describe('what is kept (S04)', () => {
  it('is argon2id with 19 MiB, 2 passes and 1 lane, salted', async () => {
    const [one, two] = [await aPerson(), await aPerson()];
    for (const person of [one, two]) await chooses(person, 'kettlevine blue');
    const hashes = [await storedHash(one), await storedHash(two)];
    for (const stored of hashes)
      expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22,}\$[\w+/]{40,}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it.each([
    ['a lower cost', { algorithm: 2, memoryCost: 4096, timeCost: 1, parallelism: 1 }],
    ['another algorithm', { algorithm: 1, memoryCost: 19_456, timeCost: 2, parallelism: 1 }],
  ] as const)('is made anew at the next sign-in when it was made with %s', async (_what, options) => {
    const person = await aPerson();
    const old = await hash(person.password, options as Parameters<typeof hash>[1]);
    await server.superuser.query('UPDATE account SET password_hash = $2 WHERE id = $1', [person.accountId, old]);
    const signIn = async (password: string) => (await signsIn(server, { email: person.email, password })).outcome;
    expect(await signIn('not the password')).toBe('SIGN_IN_FAILED');
    expect(await storedHash(person)).toBe(old);
    expect(await signIn(person.password)).toBe('SignInSuccess');
    const renewed = await storedHash(person);
    expect(renewed).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(await signIn(person.password)).toBe('SignInSuccess');
    expect(await storedHash(person)).toBe(renewed);
  });

  it('is told by no field of the schema', () => {
    expect(schemaText(executableSchema())).not.toMatch(/hash\w*password|password\w*hash|tokenHash/i);
  });
});

it.each(['Élodie', 'İstanbul', 'ΣΑΣ', 'STRASSE', 'K'])(
  'lets %s sign in whatever the case of the letters',
  async (word) => {
    const name = `${word}-${unique('x')}@outside.example`;
    const { moderator } = await inside.createsPortal(name);
    expect((await signsIn(server, { email: name, password: moderator.password })).outcome).toBe('SignInSuccess');
    const taken = await inside.execute(
      `mutation ($name: String!) { createPortal(input: { name: $name }) { ... on Problem { code message } } }`,
      { name },
    );
    taken.expectProblem('PORTAL_NAME_TAKEN');
  },
);
