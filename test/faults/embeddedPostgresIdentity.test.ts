import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { jest } from '@jest/globals';
import {
  aDataDirectory,
  asOrdinaryUser,
  isRoot,
  leaveRunning,
  modeOf,
  query,
  start,
  stopAll,
} from './embeddedDirectories.ts';

const kindOf = async (dataDir: string): Promise<string> =>
  (JSON.parse(await readFile(path.join(dataDir, 'embedded.json'), 'utf8')) as { kind: string }).kind;

// A busy machine may need many seconds for what takes half a second.
jest.setTimeout(60_000);

describe('the embedded database, whoever starts it and wherever', () => {
  afterEach(stopAll);

  it('runs as somebody else than root', async () => {
    const dataDir = await aDataDirectory();
    const pg = await start(dataDir);
    const status = await readFile(`/proc/${pg.pid}/status`, 'utf8');
    const kind = await kindOf(dataDir);
    if (!isRoot) expect(kind).toBe('direct');
    // In a user namespace the outside sees root's uid; inside it is 1000.
    else if (kind !== 'userns') expect(status).not.toMatch(/^Uid:\s+0\s/m);
    expect(await modeOf(pg.clusterDir)).toBe('700');
  });

  it('runs in a directory that only its owner may enter, and changes no mode of it', async () => {
    const dataDir = await aDataDirectory(0o700);
    await mkdir(dataDir, { mode: 0o700 });
    const first = await start(dataDir, { ephemeral: false });
    await query(first.superuserUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    if (isRoot) expect(['userns', 'copy']).toContain(await kindOf(dataDir));
    expect(await modeOf(dataDir)).toBe('700');
    expect(await modeOf(path.dirname(dataDir))).toBe('700');
    process.kill(first.pid, 'SIGKILL');
    const second = await start(dataDir);
    expect(await query(second.superuserUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('runs from a copy where nothing else works, and an ephemeral one leaves no data there', async () => {
    const dataDir = await aDataDirectory(0o700);
    const copiesDir = path.dirname(await aDataDirectory());
    const pg = await start(dataDir, { only: 'copy', copiesDir });
    expect(await kindOf(dataDir)).toBe(isRoot ? 'copy' : 'direct');
    expect((await lstat(path.join(dataDir, 'cluster'))).isSymbolicLink()).toBe(isRoot);
    await pg.stop({ mode: 'immediate' });
    expect((await readdir(copiesDir)).filter((name) => !name.startsWith('postgresql-'))).toEqual([]);
    expect(existsSync(path.join(dataDir, 'cluster'))).toBe(!isRoot);
  });

  it('keeps the data when the directory can no longer be entered, and when it can again', async () => {
    const dataDir = await aDataDirectory();
    const copiesDir = path.dirname(await aDataDirectory());
    const first = await start(dataDir, { ephemeral: false, copiesDir });
    await query(first.superuserUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    for (const options of [{ mode: 0o700 }, { mode: 0o755 }, { mode: 0o700, only: 'copy' as const }, { mode: 0o755 }]) {
      await chmod(path.dirname(dataDir), options.mode);
      const next = await start(dataDir, { ephemeral: false, copiesDir, only: options.only });
      expect(await query(next.superuserUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await next.stop();
    }
  });

  it('runs directly for an ordinary user', async () => {
    const dataDir = await aDataDirectory();
    const before = asOrdinaryUser();
    // Only this directory is given away; what the user makes inside is the user's.
    await chmod(path.dirname(dataDir), 0o777);
    const { pid, uid, superuserUrl } = await leaveRunning(dataDir, { before }).left;
    expect(uid).not.toBe(0);
    expect(await kindOf(dataDir)).toBe('direct');
    expect((await stat(`/proc/${pid}`)).isDirectory()).toBe(true);
    expect(await query(superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await leaveRunning(dataDir, { before }).left).toMatchObject({ adopted: true, pid });
    expect(await start(dataDir)).toMatchObject({ adopted: true, pid });
  });

  it('starts for root what an ordinary user has made, as that user', async () => {
    const dataDir = await aDataDirectory();
    await chmod(path.dirname(dataDir), 0o777);
    await leaveRunning(dataDir, { before: asOrdinaryUser() }).left;
    const adopted = await start(dataDir);
    const { uid } = await stat(adopted.clusterDir);
    await adopted.stop();
    const again = await start(dataDir);
    expect(again.adopted).toBe(false);
    expect((await stat(again.clusterDir)).uid).toBe(uid);
  });

  it('works under umask 077', async () => {
    const dataDir = await aDataDirectory();
    const before = ['/bin/sh', '-c', 'umask 077; exec "$0" "$@"'];
    const { pid } = await leaveRunning(path.join(dataDir), { before }).left;
    expect(await start(dataDir)).toMatchObject({ adopted: true, pid });
    await (await start(dataDir)).stop();
    expect((await leaveRunning(dataDir, { before }).left).adopted).toBe(false);
  });

  it('refuses what belongs to somebody else, and what cannot be written', async () => {
    const dataDir = await aDataDirectory();
    const before = asOrdinaryUser();
    if (isRoot && before[0] === 'setpriv') {
      await (await start(dataDir)).stop();
      await expect(leaveRunning(dataDir, { before }).left).rejects.toThrow(/NO_ACCESS/);
    }
    await rm(dataDir, { recursive: true, force: true });
    await expect(start('/dev/null/extramural')).rejects.toMatchObject({ code: 'NO_ACCESS' });
  });
});
