import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { settings } from '../../server/config.ts';
import { errorCodes } from '../../server/errors.ts';
import { limits } from '../../server/http/limits.ts';
import { socketLimits } from '../../server/http/liveSocket.ts';
import { withDeadline } from '../../server/withDeadline.ts';
import { type DemoProcess, startDemo } from '../harness/demoProcess.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');

/** The code blocks of a language, in order. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, of]) => of === language)
    .map(([, , code = '']) => code);

describe('what the README says', () => {
  it('names every setting, and no other', () => {
    const table = readme.slice(readme.indexOf('| setting |'), readme.indexOf('## Limits'));
    const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
    );
    expect(named.sort()).toEqual(Object.keys(settings.shape).sort());
  });

  it('tells the limits as they are', () => {
    const number = (value: number): string => value.toLocaleString('en');
    const { depth, aliases, directives, tokens, cost } = limits;
    expect(readme).toContain(
      `depth ${depth}, ${aliases} aliases, ${directives} directives, ${number(tokens)} tokens, cost ${number(cost)}`,
    );
    const { messageBytes, subscriptions, burst, perSecond, stallMs } = socketLimits;
    expect(readme).toContain(
      `${messageBytes / 1024} kB a message, ${subscriptions} subscriptions, bursts of ${burst} messages and then ${perSecond} a second`,
    );
    expect(readme).toContain(`stays behind for ${stallMs / 1000} s`);
  });

  it('lists every error code', () => {
    for (const code of errorCodes) expect(readme).toContain(`\`${code}\``);
  });

  it('asks nothing that the schema does not have', async () => {
    const schema = buildSchema(await readFile(path.join(root, 'schema/schema.graphql'), 'utf8'));
    expect(blocks('graphql').length).toBeGreaterThan(0);
    for (const block of blocks('graphql')) expect(validate(schema, parse(block))).toEqual([]);
  });

  it('leads to files that are there', async () => {
    const named = new Set(
      [...readme.matchAll(/`((?:server|clients|test|workers|deploy|schema|bench)\/[\w./-]+)`/g)].map(
        ([, file]) => file,
      ),
    );
    expect(named.size).toBeGreaterThan(15);
    for (const file of named) await expect(readable(String(file))).resolves.toBe(true);
  });

  it('names the files of a transfer that are there', async () => {
    const walk = readme.slice(readme.indexOf('### A transfer, file by file'), readme.indexOf('## Two profiles'));
    const named = [...walk.matchAll(/`(\w[\w.]*\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(10);
    const folders = ['server/modules/transfers', 'server/events'];
    for (const file of named)
      expect([
        file,
        (await Promise.all(folders.map((folder) => readable(`${folder}/${file}`)))).includes(true),
      ]).toEqual([file, true]);
  });
});

const readable = (file: string): Promise<boolean> =>
  import('node:fs/promises').then(({ access }) =>
    access(path.join(root, file)).then(
      () => true,
      () => false,
    ),
  );

describe('what the README tells to paste', () => {
  let dataDir: string;
  /** As if it were the folder of the project, with its `.data`. */
  let folder: string;
  let demo: DemoProcess;

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'extramural-readme-'));
    demo = await startDemo(dataDir);
    await mkdir(path.join(root, '.build'), { recursive: true });
    folder = await mkdtemp(path.join(root, '.build/readme-'));
    await symlink(dataDir, path.join(folder, '.data'));
  }, 120_000);

  afterAll(async () => {
    await demo.end('SIGINT');
    for (const gone of [folder, dataDir]) await rm(gone, { recursive: true, force: true });
  }, 60_000);

  /** Runs a program on a block until it has printed what is expected, or ended. */
  async function runBlock(program: string, args: string[], wanted: string): Promise<string> {
    const env = { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` };
    const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    const said = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (bytes) => {
          out += String(bytes);
          if (out.includes(wanted)) resolve();
        });
      child.on('error', reject);
      child.on('close', () => resolve());
    });
    const closed = new Promise((resolve) => child.on('close', resolve));
    await withDeadline(said, 30_000, `${wanted} in ${out}`).finally(() => child.kill());
    await closed;
    return out;
  }

  const here = (block: string): string => block.replaceAll('http://127.0.0.1:4000', demo.url);

  it('answers the first query', async () => {
    const [block = ''] = blocks('sh');
    const out = await runBlock('sh', ['-c', here(block)], '"nodes"');
    expect(JSON.parse(out.slice(out.indexOf('{')))).toMatchObject({
      data: { portals: { totalCount: 2, nodes: [{ counts: { courses: 2 } }, { counts: { courses: 0 } }] } },
    });
  }, 60_000);

  it('registers, signs in and reads a lesson', async () => {
    const [, block = ''] = blocks('js');
    await writeFile(path.join(folder, 'learn.mjs'), here(block));
    const out = await runBlock(process.execPath, ['learn.mjs'], '%');
    expect(out).toContain('How a heat pump moves heat DONE');
  }, 60_000);

  it('hears with the first subscription that the example arrived', async () => {
    const [block = ''] = blocks('js');
    await writeFile(path.join(folder, 'listen.mjs'), here(block));
    const out = await runBlock(process.execPath, ['listen.mjs'], 'TRANSFER_RECEIVED');
    expect(out).toContain('Data transfer complete');
  }, 60_000);
});
