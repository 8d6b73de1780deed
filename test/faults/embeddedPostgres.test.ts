import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, watch, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { jest } from '@jest/globals';
import { aDataDirectory, leaveRunning, modeOf, query, start, stopAll } from './embeddedDirectories.ts';

const table = 'CREATE TABLE kept AS SELECT 42 AS answer';
const rows = 'SELECT answer FROM kept';

// A busy machine may need many seconds for what takes half a second.
jest.setTimeout(60_000);

describe('the embedded database', () => {
  afterEach(stopAll);

  it('starts on an empty directory: durable, on loopback only, behind a password', async () => {
    const dataDir = await aDataDirectory();
    const pg = await start(dataDir, { ephemeral: false });
    expect(pg.adopted).toBe(false);
    const settings = `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit',
      'wal_level', 'listen_addresses', 'unix_socket_directories', 'jit', 'TimeZone', 'password_encryption', 'server_encoding')`;
    const found = await query<{ name: string; setting: string }>(pg.superuserUrl, settings);
    expect(Object.fromEntries(found.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      wal_level: 'minimal',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      jit: 'off',
      TimeZone: 'UTC',
      password_encryption: 'scram-sha-256',
      server_encoding: 'UTF8',
    });
    const [locale] = await query(
      pg.superuserUrl,
      "SELECT datlocprovider, datlocale, upper('žółć') FROM pg_database LIMIT 1",
    );
    expect(locale).toEqual({ datlocprovider: 'b', datlocale: 'C.UTF-8', upper: 'ŽÓŁĆ' });
    await expect(query(`postgres://postgres:wrong@127.0.0.1:${pg.port}/postgres`, 'SELECT 1')).rejects.toThrow(
      'password',
    );
    for (const file of ['secrets.json', 'embedded.json', 'postgres.log']) {
      expect(await modeOf(path.join(dataDir, file))).toBe('600');
    }
    expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'embedded.json', 'postgres.log', 'secrets.json']);
  });

  it('adopts the one that runs, and the adopter can stop it', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    const second = await start(dataDir);
    expect(second).toMatchObject({ adopted: true, pid: first.pid, port: first.port, superuserUrl: first.superuserUrl });
    await second.stop();
    await expect(query(first.superuserUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    await first.stop();
  });

  it('keeps data and port over a stop', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir, { ephemeral: false });
    await query(first.superuserUrl, table);
    await first.stop();
    const second = await start(dataDir, { ephemeral: false });
    expect(second).toMatchObject({ adopted: false, port: first.port });
    expect(await query(second.superuserUrl, rows)).toEqual([{ answer: 42 }]);
  });

  it('recovers after the postmaster was killed with sessions at work', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir, { ephemeral: false });
    await query(first.superuserUrl, table);
    const busy = Array.from({ length: 4 }, () =>
      query(first.superuserUrl, 'SELECT count(*) FROM generate_series(1, 1e9)').catch((error: Error) => error),
    );
    const working = "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series(1, 1e9)'";
    while ((await query(first.superuserUrl, working)).length < busy.length);
    process.kill(first.pid, 'SIGKILL');
    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await query(second.superuserUrl, rows)).toEqual([{ answer: 42 }]);
    // It had to end sessions that would have computed on for minutes.
    expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).toContain('pre-existing shared memory block');
    for (const outcome of await Promise.all(busy)) expect(outcome).toBeInstanceOf(Error);
  });

  it('outlives a killed process of ours, whose successor adopts it', async () => {
    const dataDir = await aDataDirectory();
    const process = leaveRunning(dataDir, { stay: true });
    const { pid } = await process.left;
    await process.kill();
    expect(await start(dataDir)).toMatchObject({ adopted: true, pid });
  });

  it.each([
    ['the pid of a stranger', `${process.pid}\n`],
    [
      'the pid of a stranger and all that follows',
      `${process.pid}\n/elsewhere\n1700000000\n5432\n\n127.0.0.1\n 1 2\nready\n`,
    ],
    ['nothing', ''],
    ['no pid', 'x\n'],
  ])('starts over a postmaster.pid left with %s', async (_, content) => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    await first.stop();
    await writeFile(path.join(first.clusterDir, 'postmaster.pid'), content);
    expect(await start(dataDir)).toMatchObject({ adopted: false, port: first.port });
  });

  it('takes another port when somebody has taken the kept one, and keeps that', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    const second = await start(dataDir);
    expect(second.port).not.toBe(first.port);
    await new Promise((resolve) => squatter.close(resolve));
    await second.stop();
    expect((await start(dataDir)).port).toBe(second.port);
  });

  it('lets one of many simultaneous starts win and the others adopt', async () => {
    const dataDir = await aDataDirectory();
    const forked = [leaveRunning(dataDir), leaveRunning(dataDir)];
    const all = await Promise.all([...forked.map(({ left }) => left), start(dataDir), start(dataDir)]);
    expect(all.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
  });

  it('begins anew after a kill in the middle of the first start', async () => {
    const dataDir = await aDataDirectory();
    await mkdir(dataDir);
    const events = watch(dataDir);
    const killed = leaveRunning(dataDir);
    killed.left.catch(() => undefined);
    for await (const { filename } of events) if (filename?.startsWith('cluster.init-')) break;
    await killed.kill();
    expect(await start(dataDir)).toMatchObject({ adopted: false });
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster']);
  });

  it('puts an incomplete cluster aside instead of deleting it', async () => {
    const dataDir = await aDataDirectory();
    await mkdir(path.join(dataDir, 'cluster', 'base'), { recursive: true });
    const messages: string[] = [];
    await start(dataDir, { messages });
    const aside = (await readdir(dataDir)).find((name) => name.startsWith('cluster.incomplete-'));
    expect(await readdir(path.join(dataDir, aside ?? ''))).toEqual(['base']);
    expect(messages.join()).toContain('was not a complete database');
  });

  it('takes over the lock of a process that died, even if its pid is in use again', async () => {
    const dataDir = await aDataDirectory();
    await mkdir(dataDir);
    const lock = path.join(dataDir, 'start.lock');
    await writeFile(lock, JSON.stringify({ pid: 2 ** 30 }));
    expect((await start(dataDir)).adopted).toBe(false);
    await writeFile(lock, JSON.stringify({ pid: process.pid, birth: '1' }));
    expect((await start(dataDir)).adopted).toBe(true);
  });

  it('gives up on a lock that a living process keeps', async () => {
    const dataDir = await aDataDirectory();
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'start.lock'), JSON.stringify({ pid: process.pid }));
    await expect(start(dataDir, { deadlineMs: 100 })).rejects.toMatchObject({ code: 'STILL_STARTING' });
  });

  it('stops a postmaster that does not answer, and recovers', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir, { ephemeral: false });
    await query(first.superuserUrl, table);
    process.kill(first.pid, 'SIGSTOP');
    await first.stop({ deadlineMs: 200 });
    expect(await query((await start(dataDir)).superuserUrl, rows)).toEqual([{ answer: 42 }]);
  });

  it('waits for one that is stopping, then starts', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    process.kill(first.pid, 'SIGINT');
    const second = await start(dataDir);
    expect(await query(second.superuserUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(second.pid).not.toBe(first.pid);
  });

  it('says clearly what is wrong with passwords, versions and lost data', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    await rm(path.join(dataDir, 'secrets.json'));
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    await writeFile(path.join(dataDir, 'secrets.json'), '{}');
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'NO_ACCESS' });
    await rm(path.join(dataDir, 'secrets.json'));
    await first.stop();
    await writeFile(path.join(first.clusterDir, 'PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'OTHER_VERSION' });
    await rm(first.clusterDir, { recursive: true });
    await symlink('/nowhere/cluster', first.clusterDir);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'DATA_GONE' });
  });

  it('repeats what PostgreSQL says when it does not start', async () => {
    const dataDir = await aDataDirectory();
    const first = await start(dataDir);
    await first.stop();
    await writeFile(path.join(first.clusterDir, 'postgresql.conf'), 'no_such_setting = on\n');
    const failed = { code: 'START_FAILED', message: expect.stringContaining('no_such_setting') };
    await expect(start(dataDir)).rejects.toMatchObject(failed);
  });

  it('cuts a log that has grown and writes neither statements nor rows into it', async () => {
    const dataDir = await aDataDirectory();
    await mkdir(dataDir);
    const log = path.join(dataDir, 'postgres.log');
    await writeFile(log, randomBytes(11 * 1024 * 1024));
    const { superuserUrl } = await start(dataDir);
    await expect(query(superuserUrl, "CREATE ROLE a PASSWORD 'hush' nonsense")).rejects.toThrow('nonsense');
    await query(superuserUrl, 'CREATE TABLE people (mail text UNIQUE)');
    const twice = "INSERT INTO people VALUES ('ann@example.org'), ('ann@example.org')";
    await expect(query(superuserUrl, twice)).rejects.toThrow('duplicate');
    const text = await readFile(log, 'utf8');
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain('duplicate');
    expect(text).not.toMatch(/hush|ann@/);
  });
});
