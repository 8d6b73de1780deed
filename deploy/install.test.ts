import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** A project of its own with the real installer; its only package lies beside it, so npm needs no network. */
async function aProject(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'extramural-install-'));
  await mkdir(path.join(root, 'deploy'));
  await mkdir(path.join(root, 'local'));
  await cp('deploy/install.mjs', path.join(root, 'deploy', 'install.mjs'));
  await writeFile(path.join(root, 'local', 'package.json'), '{"name":"local","version":"1.0.0"}');
  await writeFile(path.join(root, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(root, 'package-lock.json'), JSON.stringify(lockOf('local')));
  return root;
}

const manifest = { name: 'sample', version: '1.0.0', devDependencies: { local: 'file:local' } };

function lockOf(dependency: string): object {
  const packages = {
    '': { ...manifest, devDependencies: { [dependency]: 'file:local' } },
    local: { version: '1.0.0', dev: true },
    [`node_modules/${dependency}`]: { resolved: 'local', link: true },
  };
  return { name: 'sample', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
}

async function install(root: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const options = { env: { ...process.env, npm_execpath: undefined, ...env } };
  try {
    const { stdout, stderr } = await run(process.execPath, [path.join(root, 'deploy', 'install.mjs')], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('deploy/install.mjs', () => {
  let root: string;
  beforeEach(async () => {
    root = await aProject();
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const stamp = (): Promise<string> => readFile(path.join(root, 'node_modules', '.extramural-stamp'), 'utf8');

  it('installs once, development packages too, and then says and runs nothing', async () => {
    const first = await install(root, { NODE_ENV: 'production' });
    expect(first.out.trim().split('\n')).toHaveLength(2);
    expect(first.code).toBe(0);
    expect(await readFile(path.join(root, 'node_modules', 'local', 'package.json'), 'utf8')).toContain('local');
    // Without a PATH there is no npm: the second run must not look for one.
    expect(await install(root, { PATH: '' })).toEqual({ code: 0, out: '', err: '' });
  });

  it('installs again when the folder is gone or the stamp is of another lock file', async () => {
    await install(root);
    const kept = await stamp();
    await rm(path.join(root, 'node_modules'), { recursive: true });
    expect((await install(root)).out).toContain('packages installed');
    await writeFile(path.join(root, 'node_modules', '.extramural-stamp'), 'other');
    await rm(path.join(root, 'node_modules', '.package-lock.json'));
    expect((await install(root)).out).toContain('packages installed');
    expect(await stamp()).toBe(kept);
  });

  it('accepts an installation that was made by hand', async () => {
    await install(root);
    await rm(path.join(root, 'node_modules', '.extramural-stamp'));
    expect(await install(root, { PATH: '' })).toEqual({ code: 0, out: '', err: '' });
    expect(await stamp()).toMatch(/^[0-9a-f]{64} /);
  });

  it('says what to do when npm fails, and leaves no stamp', async () => {
    await writeFile(path.join(root, 'package-lock.json'), JSON.stringify(lockOf('other')));
    const outcome = await install(root);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('run the same command again');
    await expect(stamp()).rejects.toThrow('ENOENT');
  });

  it('says what to do when the lock file is missing', async () => {
    await rm(path.join(root, 'package-lock.json'));
    const outcome = await install(root);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('git checkout package-lock.json');
  });
});
