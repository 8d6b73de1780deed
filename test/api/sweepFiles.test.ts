import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFaultPoints } from '../../server/faults.ts';
import { sweepFiles } from '../../server/files/sweepFiles.ts';
import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { filePathFor, puts, requestsUpload, uploads } from '../harness/uploads.ts';

let server: TestServer;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  ({ portalId, moderator } = await (await anInternalModerator(server)).createsPortal());
});

const now = { unused: 0 };
const sweep = () => sweepFiles(server.deps, now);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const someText = (): Buffer => Buffer.from(randomBytes(32).toString('hex'));
const upload = (bytes: Buffer) => uploads(moderator, portalId, 'notes.txt', bytes);
const forget = (sha256: string) => server.superuser.query('DELETE FROM file WHERE sha256 = $1', [sha256]);
const blobs = async (sha256: string): Promise<number> =>
  (await server.superuser.query('SELECT 1 FROM blob WHERE sha256 = $1', [sha256])).rows.length;
const loads = async (sha256: string): Promise<string> =>
  (await server.app.http.inject({ method: 'GET', url: await filePathFor(moderator, portalId, sha256) })).body;

/** Resolves when so many sessions of this database wait for a lock of another one. */
async function untilBlocked(sessions: number): Promise<void> {
  const deadline = Date.now() + 10_000;
  const waiting = `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await server.superuser.query(waiting)).rows[0].n < sessions) {
    if (Date.now() > deadline) throw new Error('nobody waits');
  }
}

it('erases what no portal refers to, and nothing else', async () => {
  const [used, unused] = [someText(), someText()];
  for (const bytes of [used, unused]) await upload(bytes);
  await forget(sha(unused));
  expect(await sweepFiles(server.deps)).toMatchObject({ erased: 0 });
  expect(await sweep()).toMatchObject({ erased: 1 });
  expect([await blobs(sha(unused)), await server.deps.files.has(sha(unused))]).toEqual([0, false]);
  expect([await blobs(sha(used)), await loads(sha(used))]).toEqual([1, used.toString()]);
});

it('removes temporary files of a day ago, and no younger ones', async () => {
  const folder = path.join(server.config.filesDir, 'incoming');
  await mkdir(folder, { recursive: true });
  for (const name of ['old', 'young']) await writeFile(path.join(folder, name), 'x');
  const yesterday = Date.now() / 1000 - 86_401;
  await utimes(path.join(folder, 'old'), yesterday, yesterday);
  expect((await sweepFiles(server.deps)).abandoned).toBe(1);
  expect(await readdir(folder)).toEqual(['young']);
  expect((await sweepFiles(server.deps, { abandoned: -1 })).abandoned).toBe(1);
});

it('lets an upload of bytes that are being swept wait, and then store them anew', async () => {
  const bytes = someText();
  await upload(bytes);
  await forget(sha(bytes));
  const sweeping = await server.superuser.connect();
  await sweeping.query('BEGIN');
  await sweeping.query('DELETE FROM blob WHERE sha256 = $1', [sha(bytes)]);
  const uploading = upload(bytes);
  await untilBlocked(1);
  await server.deps.files.erase(sha(bytes));
  await sweeping.query('COMMIT');
  sweeping.release();
  expect((await uploading).status).toBe(200);
  expect([await blobs(sha(bytes)), await loads(sha(bytes))]).toEqual([1, bytes.toString()]);
});

it('leaves bytes that a portal takes while it looks', async () => {
  const bytes = someText();
  await upload(bytes);
  await forget(sha(bytes));
  const taking = await server.superuser.connect();
  await taking.query('BEGIN');
  await taking.query(
    `INSERT INTO file (portal_id, sha256, name, media_type, bytes) VALUES ($1, $2, 'a.txt', 'text/plain', 64)`,
    [portalId, sha(bytes)],
  );
  const sweeping = sweep();
  await untilBlocked(1);
  await taking.query('COMMIT');
  taking.release();
  expect(await sweeping).toMatchObject({ erased: 0 });
  expect([await blobs(sha(bytes)), await loads(sha(bytes))]).toEqual([1, bytes.toString()]);
});

it('registers bytes anew when a sweep took their row before the portal had it', async () => {
  // The first insertion finds its blob gone, as if a sweep had come in between.
  await server.superuser.query(`
    CREATE SEQUENCE insertion;
    GRANT USAGE ON SEQUENCE insertion TO PUBLIC;
    CREATE FUNCTION lose_blob() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF nextval('insertion') = 1 THEN DELETE FROM blob WHERE sha256 = NEW.sha256; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER lose_blob BEFORE INSERT ON file FOR EACH ROW EXECUTE FUNCTION lose_blob()`);
  try {
    const bytes = someText();
    expect((await upload(bytes)).status).toBe(200);
    expect([await blobs(sha(bytes)), await loads(sha(bytes))]).toEqual([1, bytes.toString()]);
    const { rows } = await server.superuser.query('SELECT last_value::int AS n FROM insertion');
    expect(rows).toEqual([{ n: 2 }]);
  } finally {
    await server.superuser.query('DROP TRIGGER lose_blob ON file');
  }
});

it('never loses a stored file, however uploads, deletions and sweeps of the same bytes fall together', async () => {
  const bytes = someText();
  const turns = 25;
  for (let turn = 0; turn < turns; turn++) {
    const paths = await Promise.all([1, 2].map(() => requestsUpload(moderator, portalId, 'notes.txt', bytes.length)));
    const [first, second] = await Promise.all([
      puts(server, paths[0]!, bytes),
      puts(server, paths[1]!, bytes),
      sweep(),
      forget(sha(bytes)),
      sweep(),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const { rows } = await server.superuser.query('SELECT 1 FROM file WHERE sha256 = $1', [sha(bytes)]);
    const stored = await server.deps.files.has(sha(bytes));
    // Bytes have a row, and every row has bytes.
    expect([rows.length === 0 || stored, !stored || (await blobs(sha(bytes))) === 1]).toEqual([true, true]);
    if (turn % 2) await forget(sha(bytes));
  }
});

describe('after a crash', () => {
  const fault = (point: string): TestServer['deps'] => ({
    ...server.deps,
    faultPoint: createFaultPoints(`${point}:throw`),
  });
  const armed = async (point: string, work: () => Promise<unknown>): Promise<void> => {
    const { faultPoint } = server.deps;
    server.deps.faultPoint = fault(point).faultPoint;
    try {
      await work();
    } finally {
      server.deps.faultPoint = faultPoint;
    }
  };

  it.each(['upload.registered', 'upload.kept'])(
    'of an upload at %s, the next sweep takes what it left',
    async (point) => {
      const bytes = someText();
      await armed(point, async () => expect((await upload(bytes)).status).toBe(500));
      expect(await blobs(sha(bytes))).toBe(1);
      expect(await server.deps.files.has(sha(bytes))).toBe(point === 'upload.kept');
      expect(await sweep()).toMatchObject({ erased: 1 });
      expect([await blobs(sha(bytes)), await server.deps.files.has(sha(bytes))]).toEqual([0, false]);
    },
  );

  it('of a sweep, rows without bytes do no harm', async () => {
    const [again, never] = [someText(), someText()];
    for (const bytes of [again, never]) await upload(bytes);
    for (const bytes of [again, never]) await forget(sha(bytes));
    await expect(sweepFiles(fault('sweep.erased'), now)).rejects.toThrow('fault at sweep.erased');
    expect([await blobs(sha(again)), await server.deps.files.has(sha(again))]).toEqual([1, false]);
    expect((await upload(again)).status).toBe(200);
    expect(await loads(sha(again))).toBe(again.toString());
    expect(await sweep()).toMatchObject({ erased: 1 });
    expect(await blobs(sha(never))).toBe(0);
  });
});
