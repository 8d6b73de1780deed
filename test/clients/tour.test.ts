import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '../../clients/sdk/createClient.ts';
import { signIn } from '../../clients/sdk/signIn.ts';
import { type DemoProcess, isRunning, postmasterOf, runToEnd, startDemo } from '../harness/demoProcess.ts';

const tour = (...args: string[]) => runToEnd(['clients/cli/tour.ts', ...args]);

let dataDir: string;
let demo: DemoProcess;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'extramural-tour-'));
  demo = await startDemo(dataDir);
}, 120_000);

afterAll(async () => {
  await demo.end('SIGINT');
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

interface Accounts {
  moderator: { email: string; password: string };
  partners: { email: string; password: string }[];
  learners: { email: string; password: string }[];
}
const accounts = async (): Promise<Accounts> => JSON.parse(await readFile(path.join(dataDir, 'demo.json'), 'utf8'));

/** Names of the external portals, as the demo's moderator sees them. */
async function portalNames(): Promise<string[]> {
  const { email, password } = (await accounts()).moderator;
  const client = await signIn({ url: demo.url }, { email, password, audience: 'INTERNAL' });
  const { portals } = await client.request<{ portals: { nodes: { name: string }[] } }, unknown>(
    '{ portals(first: 100, sort: OLDEST) { nodes { name } } }',
  );
  return portals.nodes.map(({ name }) => name);
}

describe('npm start', () => {
  it('says where to go, as whom and what to try', async () => {
    const { moderator, partners, learners } = await accounts();
    const printed = demo.printed();
    for (const { email, password } of [moderator, ...partners, ...learners]) {
      expect(printed).toContain(email);
      expect(printed).toContain(password);
    }
    expect(printed).toContain(`Begin here        ${demo.url}/internal`);
    expect(printed).toContain(`${demo.url}/graphiql`);
    expect(printed).toContain(`npm run tour -- --url ${demo.url} --data-dir ${dataDir}`);
    expect((await fetch(`${demo.url}/graphiql`)).status).toBe(200);
  });

  it('prints a first query that works as it stands', async () => {
    const [, body = ''] = /-d '([^']+)'/.exec(demo.printed()) ?? [];
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${demo.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toEqual({ data: { signIn: { token: expect.any(String) } } });
  });
});

describe('npm run tour', () => {
  it('goes the whole way through the public API, any number of times', async () => {
    for (let round = 0; round < 2; round++) {
      const { code, out } = await tour('--url', demo.url, '--data-dir', dataDir);
      expect([code, out]).toEqual([0, expect.stringContaining('All as it should be')]);
      const arrived = ['Data transfer complete', 'Przeniesienie danych zakończone', 'equal', 'no second copy'];
      const learned = ['8 kinds', 'Wystawiono certyfikat', '8 of 8 points, 100 %', 'VALID, Ioana Țurcanu'];
      for (const said of [...arrived, ...learned]) expect(out).toContain(said);
    }
  }, 180_000);

  it.each([
    ['nothing answers', ['--url', 'http://127.0.0.1:9'], 'Start the demo with `npm start`'],
    ['the password is wrong', ['--email', 'a@b.example', '--password', 'wrong password'], 'SIGN_IN_FAILED'],
    ['there is no demo', ['--data-dir', '/nowhere'], 'there is no /nowhere/demo.json'],
    ['an option is unknown', ['--nonsense'], 'Usage: npm run tour'],
  ])(
    'fails with a clear message when %s',
    async (_what, args, message) => {
      const { code, out } = await tour('--url', demo.url, '--data-dir', dataDir, ...args);
      expect([code, out]).toEqual([1, expect.stringContaining(message)]);
      expect(out).not.toMatch(/\n\s+at /);
    },
    60_000,
  );
});

describe('starting again', () => {
  it('keeps the data after Ctrl-C, which leaves no process behind, and after kill -9', async () => {
    const before = await portalNames();
    expect(before.length).toBeGreaterThan(2);
    const secrets = await accounts();
    const postmaster = await postmasterOf(dataDir);
    expect(await isRunning(postmaster)).toBe(true);
    expect(await demo.end('SIGINT')).toBe(0);
    expect(await isRunning(postmaster)).toBe(false);
    await expect(createClient({ url: demo.url }).request('{ __typename }')).rejects.toThrow('Nothing answers');

    demo = await startDemo(dataDir);
    expect(await portalNames()).toEqual(before);
    expect(await accounts()).toEqual(secrets);

    expect(await demo.end('SIGKILL')).toBe('SIGKILL');
    demo = await startDemo(dataDir);
    expect(await portalNames()).toEqual(before);
    const { code } = await tour('--url', demo.url, '--data-dir', dataDir);
    expect(code).toBe(0);
    expect(await portalNames()).toHaveLength(before.length + 1);
  }, 240_000);

  it('says what is wrong with a file that somebody spoilt, and leaves no database running', async () => {
    const file = path.join(dataDir, 'demo.json');
    const kept = await readFile(file, 'utf8');
    await demo.end('SIGINT');
    await writeFile(file, 'spoilt');
    await expect(startDemo(dataDir)).rejects.toThrow(/demo\.json cannot be read/);
    await expect(postmasterOf(dataDir)).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(file, kept);
    demo = await startDemo(dataDir);
  }, 120_000);
});
