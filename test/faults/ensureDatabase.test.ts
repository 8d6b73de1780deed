import { jest } from '@jest/globals';
import { embeddedSecrets } from '../../server/db/embedded/embeddedSecrets.ts';
import { ensureDatabase } from '../../server/db/embedded/ensureDatabase.ts';
import { aDataDirectory, query, start, stopAll } from './embeddedDirectories.ts';

// A busy machine may need many seconds for what takes half a second.
jest.setTimeout(60_000);

describe('ensureDatabase', () => {
  let url: string;
  let passwords: { ownerPassword: string; appPassword: string };
  beforeAll(async () => {
    const dataDir = await aDataDirectory();
    ({ superuserUrl: url } = await start(dataDir));
    passwords = await embeddedSecrets(dataDir);
  });
  afterAll(stopAll);

  it('gives the same to many callers at once, and again later', async () => {
    const request = { database: 'many', ...passwords };
    const all = await Promise.all(Array.from({ length: 8 }, () => ensureDatabase(url, request)));
    expect(new Set(all.map((urls) => JSON.stringify(urls))).size).toBe(1);
    expect(await ensureDatabase(url, request)).toEqual(all[0]);
  });

  it('makes an owner that migrates and an app that owns nothing and passes no row-level security', async () => {
    const { ownerUrl, appUrl } = await ensureDatabase(url, { database: 'rights', ...passwords });
    await query(ownerUrl, 'CREATE TABLE mine (portal int)');
    await expect(query(appUrl, 'SELECT FROM mine')).rejects.toThrow('permission denied');
    await expect(query(appUrl, 'CREATE TABLE public.theirs ()')).rejects.toThrow('permission denied');
    await expect(query(appUrl, 'CREATE SCHEMA theirs')).rejects.toThrow('permission denied');
    await expect(query(appUrl, 'CREATE ROLE theirs')).rejects.toThrow('permission denied');
    await query(ownerUrl, 'ALTER TABLE mine ENABLE ROW LEVEL SECURITY; INSERT INTO mine VALUES (1)');
    await query(ownerUrl, 'GRANT SELECT ON mine TO extramural_app');
    expect(await query(appUrl, 'SELECT portal FROM mine')).toEqual([]);
    const roles = await query(
      url,
      `SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, rolcanlogin
       FROM pg_roles WHERE rolname LIKE 'extramural%' ORDER BY 1`,
    );
    const no = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    };
    expect(roles).toEqual(
      ['extramural_app', 'extramural_owner'].map((rolname) => ({ rolname, ...no, rolcanlogin: true })),
    );
  });

  it('lets nobody else connect', async () => {
    const { appUrl } = await ensureDatabase(url, { database: 'closed', ...passwords });
    await query(url, "CREATE ROLE stranger LOGIN PASSWORD 'stranger'");
    const theirs = new URL(appUrl);
    theirs.username = theirs.password = 'stranger';
    await expect(query(theirs.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
  });

  it('brings back what somebody has changed', async () => {
    const request = { database: 'mended', ...passwords };
    const { appUrl } = await ensureDatabase(url, request);
    await query(url, "ALTER ROLE extramural_app SUPERUSER BYPASSRLS PASSWORD 'other'");
    await query(url, 'ALTER DATABASE mended OWNER TO extramural_app');
    await ensureDatabase(url, request);
    const [role] = await query(appUrl, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user');
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
    await expect(query(appUrl, 'CREATE TABLE public.theirs ()')).rejects.toThrow('permission denied');
  });

  it('refuses a name that is none', async () => {
    for (const database of ['', 'Upper', 'a-b', '1st', 'x'.repeat(64), 'a"b']) {
      await expect(ensureDatabase(url, { database, ...passwords })).rejects.toThrow(RangeError);
    }
  });
});
