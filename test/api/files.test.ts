import { createHash, randomBytes } from 'node:crypto';
import { filePath } from '../../server/files/fileUrl.ts';
import * as sample from '../../server/files/testing/sampleFiles.ts';
import { newId } from '../../server/ids.ts';
import { type Actor, aMember, anInternalModerator, type InternalModerator } from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { filePathFor, uploads } from '../harness/uploads.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  inside = await anInternalModerator(server);
  ({ portalId, moderator } = await inside.createsPortal());
});

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const loads = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  server.app.http.inject({ method, url, headers });
const anImage = (): Buffer => Buffer.concat([sample.png(), randomBytes(16)]);
const notFoundBody = async (url: string): Promise<unknown> => {
  const response = await loads(url);
  const [{ message, extensions }] = response.json<{ errors: [{ message: string; extensions: { code: string } }] }>()
    .errors;
  return [response.statusCode, message, extensions.code, response.headers['cache-control']];
};

describe('GET /files', () => {
  let bytes: Buffer;
  let url: string;

  beforeAll(async () => {
    bytes = Buffer.concat([sample.png(), randomBytes(100_000)]);
    await uploads(moderator, portalId, 'Żółw.png', bytes);
    url = await filePathFor(moderator, portalId, sha(bytes));
  });

  it('serves pictures in place, as what they are, without any rights', async () => {
    const { headers, statusCode } = await loads(url);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="Zo_w.png"; filename*=UTF-8''%C5%BB%C3%B3%C5%82w.png`,
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${sha(bytes)}"`,
    });
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none';/);
    const [, seconds] = /^private, max-age=(\d+), immutable$/.exec(String(headers['cache-control']))!;
    expect(Number(seconds)).toBeGreaterThanOrEqual(1799);
    expect(Number(seconds)).toBeLessThanOrEqual(3600);
  });

  it('gives the same address again, so that pictures stay in the cache', async () => {
    expect(await filePathFor(moderator, portalId, sha(bytes))).toBe(url);
  });

  it('gives everything else as a download', async () => {
    const table = Buffer.from('name;points\nŻaneta;3');
    await uploads(moderator, portalId, 'table.csv', table);
    const response = await loads(await filePathFor(moderator, portalId, sha(table)));
    expect(response.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="table.csv"',
    });
    await server.superuser.query(`UPDATE file SET media_type = 'text/html' WHERE sha256 = $1`, [sha(table)]);
    const unknown = await loads(await filePathFor(moderator, portalId, sha(table)));
    expect(unknown.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="table.csv"',
    });
  });

  it('lets browsers open a PDF, whose viewer a sandbox would stop', async () => {
    const document = sample.pdf(`% ${newId()}`);
    await uploads(moderator, portalId, 'plan.pdf', document);
    const { headers } = await loads(await filePathFor(moderator, portalId, sha(document)));
    expect(headers['content-disposition']).toBe('inline; filename="plan.pdf"');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*object-src 'self'$/);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  });

  it('answers HEAD without bytes', async () => {
    const response = await loads(url, {}, 'HEAD');
    expect([response.statusCode, response.headers['content-length'], response.rawPayload.length]).toEqual([
      200,
      String(bytes.length),
      0,
    ]);
  });

  it('serves single ranges', async () => {
    const part = await loads(url, { range: 'bytes=1000-1999' });
    expect([part.statusCode, part.headers['content-range'], part.headers['content-length']]).toEqual([
      206,
      `bytes 1000-1999/${bytes.length}`,
      '1000',
    ]);
    expect(part.rawPayload.equals(bytes.subarray(1000, 2000))).toBe(true);
    const end = await loads(url, { range: 'bytes=-5' });
    expect(end.rawPayload.equals(bytes.subarray(-5))).toBe(true);
    const beyond = await loads(url, { range: `bytes=${bytes.length}-` });
    expect([beyond.statusCode, beyond.headers['content-range'], beyond.headers['cache-control']]).toEqual([
      416,
      `bytes */${bytes.length}`,
      'no-store',
    ]);
    expect((await loads(url, { range: 'bytes=0-1,4-5' })).statusCode).toBe(200);
    expect((await loads(url, { range: 'bytes=0-1', 'if-range': '"other"' })).statusCode).toBe(200);
    expect((await loads(url, { range: 'bytes=0-1', 'if-range': `"${sha(bytes)}"` })).statusCode).toBe(206);
  });

  it('sends nothing to who has it', async () => {
    const response = await loads(url, { 'if-none-match': `"${sha(bytes)}"` });
    expect([response.statusCode, response.rawPayload.length, response.headers.etag]).toEqual([
      304,
      0,
      `"${sha(bytes)}"`,
    ]);
    expect((await loads(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('asks the database once', async () => {
    const { statements } = await server.statements.during(() => loads(url));
    const counted = statements.filter((text) => !/^(begin|commit)/i.test(text));
    expect(counted).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  it('opens for active members only, at every request (S21)', async () => {
    const learner = await aMember(server, portalId, 'LEARNER');
    const grant = {
      portalId,
      sha256: sha(bytes),
      accountId: learner.accountId,
      expires: Math.ceil(Date.now() / 1000) + 60,
      name: 'x.png',
    };
    const own = filePath(server.deps.secret, grant);
    expect((await loads(own)).statusCode).toBe(200);
    await server.superuser.query(`UPDATE membership SET status = 'DISABLED' WHERE account_id = $1`, [
      learner.accountId,
    ]);
    expect((await loads(own)).statusCode).toBe(404);
    await server.superuser.query(`DELETE FROM membership WHERE account_id = $1`, [learner.accountId]);
    expect((await loads(own)).statusCode).toBe(404);
  });

  it('answers the same for what is forged, over, foreign or nowhere', async () => {
    const { secret } = server.deps;
    const grant = {
      portalId,
      sha256: sha(bytes),
      accountId: moderator.accountId,
      expires: Math.ceil(Date.now() / 1000) + 60,
      name: 'x.png',
    };
    const other = await inside.createsPortal();
    const doomed = await inside.createsPortal();
    await uploads(doomed.moderator, doomed.portalId, 'x.png', bytes);
    await server.superuser.query(`UPDATE portal SET status = 'DELETING' WHERE id = $1`, [doomed.portalId]);
    const good = filePath(secret, grant);
    expect((await loads(good)).statusCode).toBe(200);
    const paths = [
      filePath('another secret', grant),
      filePath(secret, { ...grant, expires: Math.floor(Date.now() / 1000) - 1 }),
      filePath(secret, { ...grant, sha256: '0'.repeat(64) }),
      filePath(secret, { ...grant, portalId: other.portalId }),
      filePath(secret, { ...grant, portalId: other.portalId, accountId: other.moderator.accountId }),
      filePath(secret, { ...grant, portalId: doomed.portalId, accountId: doomed.moderator.accountId }),
      filePath(secret, { ...grant, accountId: newId() }),
      good.replace(portalId, other.portalId),
      good.replace(moderator.accountId, other.moderator.accountId),
      good.replace('x.png', 'x.exe'),
      good.replace(String(grant.expires), String(grant.expires + 1)),
    ];
    for (const forged of paths) {
      expect([forged, await notFoundBody(forged)]).toEqual([
        forged,
        [404, 'This does not exist, or it is not open to you.', 'NOT_FOUND', 'no-store'],
      ]);
    }
  });

  it('says that bytes are missing without saying where, and lets nobody keep that (S37)', async () => {
    const lost = anImage();
    await uploads(moderator, portalId, 'lost.png', lost);
    await server.deps.files.erase(sha(lost));
    const response = await loads(await filePathFor(moderator, portalId, sha(lost)));
    expect([response.statusCode, response.headers['cache-control'], response.headers.etag]).toEqual([
      500,
      'no-store',
      undefined,
    ]);
    expect(response.body).not.toMatch(/ENOENT|files\/|[0-9a-f]{64}/);
  });

  it('lets no name out of its header (S57)', async () => {
    const names = ['a"; filename="b.exe".png', 'a\r\nX-Evil: 1.png', "a'%22.png", '../../a.png', '\u202Egnp.png'];
    for (const name of names) {
      const grant = {
        portalId,
        sha256: sha(bytes),
        accountId: moderator.accountId,
        expires: Math.ceil(Date.now() / 1000) + 60,
        name,
      };
      const response = await loads(filePath(server.deps.secret, grant));
      expect([response.statusCode, response.headers['x-evil']]).toEqual([200, undefined]);
      expect(response.headers['content-disposition']).toMatch(
        /^inline; filename="[^"\\\r\n]*\.png"(; filename\*=UTF-8''[\w.~%-]+)?$/,
      );
    }
  });
});

describe('files', () => {
  const query =
    'query ($portalId: ID!, $sha256: [ID!]!) { files(portalId: $portalId, sha256: $sha256) { sha256 name mediaType bytes reference createdAt } }';

  it('gives moderators what the portal has of the hashes', async () => {
    const bytes = anImage();
    await uploads(moderator, portalId, 'a.png', bytes);
    const asked = { portalId, sha256: [sha(bytes), '0'.repeat(64), 'nonsense'] };
    const { files } = (await moderator.execute(query, asked)).expectData<{ files: object[] }>();
    expect(files).toMatchObject([{ sha256: sha(bytes), name: 'a.png', mediaType: 'image/png', bytes: bytes.length }]);
    const learner = await aMember(server, portalId, 'LEARNER');
    (await learner.execute(query, asked)).expectError('FORBIDDEN');
    (await inside.execute(query, asked)).expectError('NOT_FOUND');
    (await moderator.execute(query, { portalId, sha256: Array.from({ length: 101 }, () => '0') })).expectError(
      'BAD_INPUT',
    );
    const other = await inside.createsPortal();
    const elsewhere = (await other.moderator.execute(query, { ...asked, portalId: other.portalId })).expectData<{
      files: object[];
    }>();
    expect(elsewhere.files).toEqual([]);
  });
});
