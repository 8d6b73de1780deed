import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { newToken, tokenHash } from '../server/auth/tokens.ts';
import { openBenchServer } from './benchServer.ts';
import { median, report, row } from './report.ts';
import { startServer } from './startServer.ts';

const rounds = 7;
const secondsEach = 5;
/** Requests of everybody else, and sign-ins, that are sent in a second, whatever becomes of those before. */
const othersPerSecond = 100;
const signInsPerSecond = 200;

/**
 * S05: what others wait (p50, p99) while 200 sign-ins a second come from everywhere, beside what they wait while nobody signs
 * in: `ours` is with the flood, `limit` without, in turns of the same run. Latency counts from the moment a request was due.
 */
export async function run({ json }: { json?: string }): Promise<void> {
  const database = await openBenchServer();
  const server = await startServer(database.deps.database.url, database.deps.secret);
  try {
    const token = newToken();
    await database.superuser.query(
      `INSERT INTO session (token_hash, account_id, audience, expires_at) VALUES ($1, $2, 'INTERNAL', now() + interval '1 day')`,
      [tokenHash(token), database.organization.accountId],
    );
    await database.portals(50);
    const others = (): Promise<number> => ask(server.url, agents.others, list, { authorization: `Bearer ${token}` });
    await load(others, othersPerSecond, 3);
    const calm: number[][] = [];
    const flooded: number[][] = [];
    const outcomes = { answered: 0, refused: 0 };
    for (let round = 0; round < rounds; round++) {
      calm.push(await load(others, othersPerSecond, secondsEach));
      const flood = load(() => signIn(server.url, outcomes), signInsPerSecond, secondsEach);
      flooded.push(await load(others, othersPerSecond, secondsEach));
      await flood;
    }
    const of = (share: number) => (times: number[][]) => median(times.map((round) => at(round, share)));
    report(
      'signin',
      [
        row('others wait, p50', 'ms', of(0.5)(flooded), of(0.5)(calm)),
        row('others wait, p99', 'ms', of(0.99)(flooded), of(0.99)(calm)),
        row('sign-ins hashed a second', '1/s', outcomes.answered / (rounds * secondsEach)),
        row('sign-ins told to come back, a second', '1/s', outcomes.refused / (rounds * secondsEach)),
      ],
      json,
    );
  } finally {
    await server.close();
    await database.close();
  }
}

const list = { query: '{ portals(first: 20) { nodes { id name counts { members } } } }' };

/** Sends at a steady pace and gives how long each answer took from when it was due (milliseconds), sorted. */
async function load(send: () => Promise<number>, perSecond: number, seconds: number): Promise<number[]> {
  const began = performance.now();
  const sent: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    sent.push(send().then((answeredAt) => answeredAt - due));
  }
  return (await Promise.all(sent)).sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

let from = 0;
/** A wrong password under a new name from a new place, so that only the bound on hashing holds it back. */
async function signIn(url: string, outcomes: { answered: number; refused: number }): Promise<number> {
  from += 1;
  const place = `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`;
  const input = { email: `nobody${from}@nowhere.example`, password: 'not the password at all' };
  const body = {
    query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
    variables: { input },
  };
  let refused = false;
  const answeredAt = await ask(url, agents.flood, body, { 'x-forwarded-for': place }, (text) => {
    refused = text.includes('RATE_LIMITED');
  });
  outcomes[refused ? 'refused' : 'answered'] += 1;
  return answeredAt;
}

/** Sockets of their own, so that nobody waits in this process for one that a sign-in holds. */
const agents = { others: new Agent({ keepAlive: true }), flood: new Agent({ keepAlive: true }) };

/** Posts and gives the moment of the whole answer. */
function ask(
  url: string,
  agent: Agent,
  body: object,
  headers: Record<string, string>,
  look?: (text: string) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(`${url}/graphql`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', ...headers },
    });
    sending.on('error', reject);
    sending.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => {
        const answeredAt = performance.now();
        look?.(text);
        if (text.includes('INTERNAL') || !text.includes('"data"')) return reject(new Error(text.slice(0, 500)));
        resolve(answeredAt);
      });
    });
    sending.end(JSON.stringify(body));
  });
}
