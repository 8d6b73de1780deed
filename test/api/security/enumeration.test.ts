import { anInternalModerator, type InternalModerator, unique } from '../../harness/actors.ts';
import { type SignInAnswer, signsIn } from '../../harness/signIn.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S09, R10: an unknown e-mail address and a wrong password look the same, in text, status and time. */
let server: TestServer;
let inside: InternalModerator;
/** Accounts with a password; each may be tried 100 times before its limit. */
let known: string[];
let unknown: string[];
/** An account whose owner has not got a password yet, and one that opens nothing on this side. */
let without: string;

const perName = 50;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  known = [];
  for (let n = 0; n < 5; n++) known.push((await inside.createsPortal()).name);
  // Of the same lengths as the others.
  unknown = known.map((email) => email.replace('partner', 'nobodyy'));
  without = `${unique('empty')}@people.example`;
  await server.superuser.query(`INSERT INTO account (email, name) VALUES ($1, 'No password')`, [without]);
});

const attempt = (email: string): Promise<SignInAnswer> => signsIn(server, { email, password: 'not the password' });

it('answers alike, to the letter', async () => {
  const shape = async (email: string, more: object = {}) => {
    const { status, body, headers } = await signsIn(server, { email, password: 'not the password', ...more });
    const { 'x-request-id': _id, date: _date, ...rest } = headers;
    return { status, body, headers: rest };
  };
  const wrong = await shape(known[0] as string);
  expect(wrong.body).toMatchObject({ data: { signIn: { __typename: 'SignInFailedProblem', code: 'SIGN_IN_FAILED' } } });
  for (const email of [unknown[0] as string, without, 'not an address', '', known[1]?.toUpperCase() as string]) {
    expect(await shape(email)).toEqual(wrong);
  }
  // The right password on the wrong side of the wall.
  expect(await shape(inside.email, { password: inside.password, audience: 'EXTERNAL' })).toEqual(wrong);
});

it('answers alike when there were too many tries', async () => {
  const limited = async (email: string) => {
    const address = '192.0.2.1';
    const outcomes: string[] = [];
    for (let n = 0; n < 12; n++) {
      outcomes.push((await signsIn(server, { email, password: 'not the password' }, { address })).outcome);
    }
    return outcomes;
  };
  const { name } = await inside.createsPortal();
  const [one, other] = [await limited(name), await limited(`${unique('nobody')}@outside.example`)];
  expect(one).toEqual([...Array(10).fill('SIGN_IN_FAILED'), 'RATE_LIMITED', 'RATE_LIMITED']);
  expect(other).toEqual(one);
});

it('takes the same time', async () => {
  const samples = { known: [] as number[], unknown: [] as number[] };
  const measure = async (which: keyof typeof samples, email: string) => {
    const began = performance.now();
    await attempt(email);
    samples[which].push(performance.now() - began);
  };
  // Both once before, so that what is loaded at first use counts for neither; then in turns, so that noise hits both alike.
  await attempt(known[0] as string);
  await attempt(unknown[0] as string);
  for (let n = 0; n < 200; n++) {
    const place = Math.floor(n / perName);
    const pair = [
      ['known', known[place]],
      ['unknown', unknown[place]],
    ] as [keyof typeof samples, string][];
    for (const [which, email] of n % 2 === 0 ? pair : pair.reverse()) await measure(which, email);
  }
  const [a, b] = [quantiles(samples.known), quantiles(samples.unknown)];
  process.stderr.write(
    `sign-in refused: known ${a.median.toFixed(2)} ms, unknown ${b.median.toFixed(2)} ms (medians of 200)\n`,
  );
  // Hashing takes some 11 ms; the two medians differ by less than a tenth of the whole, or than a third of their own spread.
  const bound = Math.max(0.1 * Math.min(a.median, b.median), Math.max(a.spread, b.spread) / 3);
  expect(Math.abs(a.median - b.median)).toBeLessThan(bound);
  expect(Math.min(a.median, b.median)).toBeGreaterThan(5);
}, 60_000);

function quantiles(values: number[]): { median: number; spread: number } {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return { median: at(0.5), spread: at(0.75) - at(0.25) };
}
