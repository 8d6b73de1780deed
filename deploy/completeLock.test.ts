import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const complete = (root: string, ...args: string[]): Promise<unknown> =>
  run(process.execPath, [path.join(root, 'deploy', 'completeLock.mjs'), ...args]);

describe('deploy/completeLock.mjs', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'extramural-lock-'));
    await mkdir(path.join(root, 'deploy'));
    await cp('deploy/completeLock.mjs', path.join(root, 'deploy', 'completeLock.mjs'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('finds our own lock file complete', async () => {
    await expect(complete('.', '--check')).resolves.toBeDefined();
  });

  it('adds what npm has left out and nothing else', async () => {
    const file = path.join(root, 'package-lock.json');
    const tool = {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { '@t/linux-x64-musl': '2.0.0', near: '1.0.0', some: '^1' },
    };
    const packages = { '': {}, 'node_modules/tool': tool, 'node_modules/tool/node_modules/near': { version: '1.0.0' } };
    await writeFile(file, JSON.stringify({ lockfileVersion: 3, packages }));
    await expect(complete(root, '--check')).rejects.toMatchObject({ code: 1 });
    await complete(root);
    const entry = { version: '2.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] };
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      lockfileVersion: 3,
      packages: { ...packages, 'node_modules/@t/linux-x64-musl': entry },
    });
    await complete(root, '--check');
  });
});
