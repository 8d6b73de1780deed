import { type Actor, anInternalModerator } from '../../harness/actors.ts';
import { mailsTo } from '../../harness/mails.ts';
import { anEmail, aRegistrationLink, registers, setsUp } from '../../harness/registration.ts';
import { createTestServer, type TestServer } from '../../harness/testServer.ts';

/* S09, R1: registering an address that has an account and one that has none look the same, in text, status and time. */
let server: TestServer;
let open: Actor;
let confirming: Actor;
const samples = 200;

beforeAll(async () => {
  server = await createTestServer();
  const inside = await anInternalModerator(server);
  open = (await inside.createsPortal()).moderator;
  confirming = (await inside.createsPortal()).moderator;
  await setsUp(confirming, { confirmEmail: true });
});

/** Addresses with an account that is a member elsewhere. */
async function known(count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, () => anEmail());
  await server.superuser.query(
    `INSERT INTO account (email, name, password_hash) SELECT email, 'Known', '$argon2id$' FROM unnest($1::text[]) AS e (email)`,
    [emails],
  );
  return emails;
}

const shape = async (token: string, email: string) => {
  const { status, body, headers } = await registers(server, token, { email });
  const { 'x-request-id': _id, date: _date, ...rest } = headers;
  return { status, body, headers: rest };
};

it.each([
  ['at once', () => open],
  ['after confirmation', () => confirming],
])('answers alike, to the letter, where people are in %s', async (_how, portal) => {
  const { token } = await aRegistrationLink(portal());
  const [email = ''] = await known(1);
  const stranger = await shape(token, anEmail());
  expect(stranger.body).toMatchObject({ data: { register: { __typename: 'RegisterSuccess' } } });
  expect(await shape(token, email)).toEqual(stranger);
  // A member of this very portal, twice.
  expect(await shape(token, email.toUpperCase())).toEqual(stranger);
  expect(await shape(token, portal().email)).toEqual(stranger);
  expect((await mailsTo(server, email)).length).toBe(2);
});

it('uses up a link alike', async () => {
  const [email = ''] = await known(1);
  const outcomes: string[][] = [];
  for (const each of [email, anEmail()]) {
    const { token } = await aRegistrationLink(open, { maxUses: 1 });
    const twice = [await registers(server, token, { email: each }), await registers(server, token, { email: each })];
    outcomes.push([...twice, await registers(server, token)].map(({ outcome }) => outcome));
  }
  expect(outcomes[0]).toEqual(['RegisterSuccess', 'RegisterSuccess', 'REGISTRATION_LINK_INVALID']);
  expect(outcomes[1]).toEqual(outcomes[0]);
});

it('answers alike when there were too many for one address (S28)', async () => {
  const { token } = await aRegistrationLink(open);
  const [email = ''] = await known(1);
  const outcomes: string[][] = [];
  for (const each of [email, anEmail()]) {
    const four: string[] = [];
    for (let n = 0; n < 4; n++) four.push((await registers(server, token, { email: each })).outcome);
    outcomes.push(four);
  }
  expect(outcomes[0]).toEqual(['RegisterSuccess', 'RegisterSuccess', 'RegisterSuccess', 'RATE_LIMITED']);
  expect(outcomes[1]).toEqual(outcomes[0]);
});

it.each([
  ['at once', () => open],
  ['after confirmation', () => confirming],
])(
  'takes the same time where people are in %s',
  async (how, portal) => {
    const { token } = await aRegistrationLink(portal());
    const emails = { known: await known(samples), unknown: Array.from({ length: samples }, () => anEmail()) };
    const times = { known: [] as number[], unknown: [] as number[] };
    const measure = async (which: keyof typeof times, n: number): Promise<void> => {
      const email = emails[which][n];
      const began = performance.now();
      const { outcome } = await registers(server, token, { email });
      times[which].push(performance.now() - began);
      expect(outcome).toBe('RegisterSuccess');
    };
    // In turns, four at a time, so that noise hits both alike and the least time of an answer is not waited out 400 times.
    for (let n = 0; n < samples; n += 2) {
      await Promise.all([
        measure('known', n),
        measure('unknown', n),
        measure('unknown', n + 1),
        measure('known', n + 1),
      ]);
    }
    const [a, b] = [quantiles(times.known), quantiles(times.unknown)];
    process.stderr.write(
      `registered ${how}: known ${a.median.toFixed(2)} ms, unknown ${b.median.toFixed(2)} ms (medians of ${samples})\n`,
    );
    const bound = Math.max(0.05 * Math.min(a.median, b.median), Math.max(a.spread, b.spread) / 3);
    expect(Math.abs(a.median - b.median)).toBeLessThan(bound);
  },
  120_000,
);

function quantiles(values: number[]): { median: number; spread: number } {
  const sorted = values.toSorted((x, y) => x - y);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return { median: at(0.5), spread: at(0.75) - at(0.25) };
}
