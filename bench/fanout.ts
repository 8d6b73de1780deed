import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newToken, tokenHash } from '../server/auth/tokens.ts';
import { writeIn } from '../server/db/write.ts';
import { type BenchServer, openBenchServer } from './benchServer.ts';
import { median, report, row } from './report.ts';

const wanted = 5_000;
const clientProcesses = 2;
const launches = 5;
const publications = 5;
const contenders = ['ours', 'limit', 'peer'] as const;

interface Memory {
  rss: number;
  heap: number;
}

/** What one launch of a contender measured: milliseconds of each publication, bytes per listener. */
interface Measured {
  ms: number[];
  rss: number;
  heap: number;
}

const subscription = `subscription ($portalId: ID!, $after: SafeInt) { portalEvents(portalId: $portalId, after: $after) {
  seq kind portalId subjectId actorAccountId occurredAt message payload } }`;

/**
 * 5,000 listeners of one portal: from publishing (ours: from before the writing transaction) to the last delivery, and the
 * server's memory per listener. Limit: a bare ws broadcast of the same bytes. Peer: plain graphql-ws with iterators in memory.
 * Each launch is a fresh server process; the clients live in processes of their own; the contenders take turns.
 */
export async function run({ json }: { json?: string }): Promise<void> {
  const listeners = affordable();
  const database = await openBenchServer();
  const all = { ours: [], limit: [], peer: [] } as Record<(typeof contenders)[number], Measured[]>;
  try {
    const token = await prepare(database);
    for (let launch = 0; launch < launches; launch++) {
      for (const contender of contenders)
        all[contender].push(await measure(contender, listeners, await settingOf(database, token)));
    }
  } finally {
    await database.close();
  }
  const of = (pick: (measured: Measured) => number[]): [number, number, number] =>
    contenders.map((contender) => median(all[contender].flatMap(pick))) as [number, number, number];
  report(
    'fanout',
    [
      row(`publish to last of ${listeners} deliveries`, 'ms', ...of(({ ms }) => ms)),
      row('memory of the process per listener', 'kB', ...of(({ rss }) => [rss / 1000])),
      row('heap per listener', 'kB', ...of(({ heap }) => [heap / 1000])),
    ],
    json,
  );
}

/** As many listeners as the limit of open files allows; says so when they are fewer than wanted. */
function affordable(): number {
  const { userLimits } = process.report.getReport() as unknown as {
    userLimits: { open_files: { hard: number | string } };
  };
  const hard = Number(userLimits.open_files.hard);
  if (Number.isNaN(hard) || hard > wanted + 500) return wanted;
  const fewer = Math.floor((hard - 500) / 100) * 100;
  process.stdout.write(`The limit of open files is ${hard}: ${fewer} listeners instead of ${wanted}.\n`);
  return fewer;
}

interface Setting {
  databaseUrl: string;
  portalId: string;
  hello: string;
  subscribe: string;
}

/** A first event in the portal's log and a session of its moderator; gives the token. */
async function prepare({ deps, superuser, organization }: BenchServer): Promise<string> {
  const { portalId, accountId } = organization;
  const token = newToken();
  await superuser.query(
    `INSERT INTO session (token_hash, account_id, audience, expires_at) VALUES ($1, $2, 'INTERNAL', now() + interval '1 hour')`,
    [tokenHash(token), accountId],
  );
  await writeIn(deps, { portal: portalId, portals: [portalId] }, async (tx) => {
    const title = 'What was there before: a title about as long as those that are published while we measure';
    tx.record({ kind: 'competency.created', portalId, payload: { competencyId: portalId, title } });
  });
  return token;
}

/** Each newcomer replays the newest event, which tells the client that it is served. */
async function settingOf({ deps, superuser, organization }: BenchServer, token: string): Promise<Setting> {
  const { portalId } = organization;
  const { rows } = await superuser.query('SELECT last_seq FROM event_counter WHERE portal_id = $1', [portalId]);
  return {
    databaseUrl: deps.database.url,
    portalId,
    hello: JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }),
    subscribe: JSON.stringify({ query: subscription, variables: { portalId, after: Number(rows[0].last_seq) - 1 } }),
  };
}

async function measure(contender: string, listeners: number, setting: Setting): Promise<Measured> {
  const server = spawn('fanoutServer.ts', [contender, setting.databaseUrl, setting.portalId]);
  const { port } = await answer<{ port: number }>(server);
  const clients = (count: number): ChildProcess =>
    spawn('fanoutClients.ts', [
      `ws://127.0.0.1:${port}/graphql`,
      String(count),
      contender === 'limit' ? '' : setting.hello,
      contender === 'limit' ? '' : setting.subscribe,
    ]);
  // A crowd that comes and goes: what the process grows by to serve anybody at all is not counted as theirs.
  const warmUp = clients(listeners / 5);
  await answer(warmUp);
  await end(warmUp);
  const before = await ask<Memory>(server, 'memory');
  const crowd = Array.from({ length: clientProcesses }, () => clients(listeners / clientProcesses));
  await Promise.all(crowd.map((process) => answer(process)));
  const after = await ask<Memory>(server, 'memory');
  const ms: number[] = [];
  for (let publication = 0; publication <= publications; publication++) {
    const heard = Promise.all(crowd.map((process) => answer<{ heardAt: number }>(process)));
    const { beganAt } = await ask<{ beganAt: number }>(server, 'publish');
    ms.push(Math.max(...(await heard).map(({ heardAt }) => heardAt)) - beganAt);
  }
  await Promise.all([...crowd, server].map(end));
  return { ms: ms.slice(1), rss: (after.rss - before.rss) / listeners, heap: (after.heap - before.heap) / listeners };
}

function spawn(file: string, args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return fork(path, args, { execArgv: ['--import', 'tsx', '--expose-gc'] });
}

async function answer<T>(process: ChildProcess): Promise<T> {
  const gone = once(process, 'exit').then(([code]) =>
    Promise.reject(new Error(`${process.spawnargs[4]} ended: ${code}`)),
  );
  const [message] = (await Promise.race([once(process, 'message'), gone])) as [T];
  gone.catch(() => undefined);
  return message;
}

function ask<T>(process: ChildProcess, question: string): Promise<T> {
  process.send(question);
  return answer<T>(process);
}

async function end(process: ChildProcess): Promise<void> {
  const gone = once(process, 'exit');
  process.kill('SIGKILL');
  await gone;
}
