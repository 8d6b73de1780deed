import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { sign } from '../../server/auth/tokens.ts';
import * as sample from '../../server/files/testing/sampleFiles.ts';
import { sealUpload } from '../../server/files/uploadToken.ts';
import { newId } from '../../server/ids.ts';
import { type Actor, aMember, anInternalModerator, anonymous, type InternalModerator } from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { filePathFor, puts, requestsUpload, uploads } from '../harness/uploads.ts';

let server: TestServer;
let inside: InternalModerator;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer({ uploadMaxBytes: 2_000_000 });
  inside = await anInternalModerator(server);
  ({ portalId, moderator } = await inside.createsPortal());
});

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const loads = (url: string) => server.app.http.inject({ method: 'GET', url });
const anImage = (): Buffer => Buffer.concat([sample.png(), randomBytes(16)]);

const ask = `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) {
  __typename
  ... on RequestUploadSuccess { uploadUrl method expiresAt maxBytes }
  ... on Problem { code message } ... on InvalidInputProblem { field } ... on FileTooLargeProblem { maxBytes } } }`;

describe('requestUpload', () => {
  const input = (more: object = {}) => ({ input: { portalId, fileName: 'plan.pdf', bytes: 100, ...more } });

  it('gives a moderator an address for fifteen minutes', async () => {
    const { requestUpload } = (await moderator.execute(ask, input())).expectData<{
      requestUpload: Record<string, string>;
    }>();
    expect(requestUpload).toMatchObject({ __typename: 'RequestUploadSuccess', method: 'PUT', maxBytes: 100 });
    const seconds = (Date.parse(requestUpload.expiresAt!) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(890);
    expect(seconds).toBeLessThanOrEqual(900);
  });

  it('is for moderators of the portal only', async () => {
    (await anonymous(server).execute(ask, input())).expectError('UNAUTHENTICATED');
    const learner = await aMember(server, portalId, 'LEARNER');
    (await learner.execute(ask, input())).expectError('FORBIDDEN');
    // The internal moderator sees the portal's row, but is not in it.
    (await inside.execute(ask, input())).expectError('NOT_FOUND');
    const other = await inside.createsPortal();
    (await other.moderator.execute(ask, input())).expectError('NOT_FOUND');
    (await moderator.execute(ask, input({ portalId: newId() }))).expectError('NOT_FOUND');
  });

  it('tells what is wrong with name and size', async () => {
    for (const fileName of ['', '...', 'folder/', 'x'.repeat(5000)]) {
      expect((await moderator.execute(ask, input({ fileName }))).expectProblem('FILE_NAME_INVALID').field).toBe(
        'input.fileName',
      );
    }
    for (const bytes of [0, -1, 1.5, 1e300]) {
      expect((await moderator.execute(ask, input({ bytes }))).expectProblem('FILE_SIZE_INVALID').field).toBe(
        'input.bytes',
      );
    }
    const problem = (await moderator.execute(ask, input({ bytes: 2_000_001 }))).expectProblem('FILE_TOO_LARGE');
    expect([problem.maxBytes, problem.message]).toEqual([
      2_000_000,
      'The file is too large: at most 1.907 MB are allowed here.',
    ]);
  });
});

describe('PUT /uploads', () => {
  it('stores the bytes and tells how lessons refer to them', async () => {
    const bytes = anImage();
    const answer = await uploads(moderator, portalId, 'C:\\pictures\\Plän.png', bytes);
    expect(answer).toEqual({
      status: 200,
      file: {
        sha256: sha(bytes),
        name: 'Plän.png',
        mediaType: 'image/png',
        bytes: bytes.length,
        reference: `extramural:file/${sha(bytes)}`,
      },
      error: undefined,
    });
    const response = await loads(await filePathFor(moderator, portalId, sha(bytes)));
    expect([response.statusCode, response.rawPayload.equals(bytes)]).toEqual([200, true]);
    expect(await readdir(path.join(server.config.filesDir, 'incoming'))).toEqual([]);
  });

  it('takes files of the internal portal from those who run it', async () => {
    const bytes = anImage();
    expect((await uploads(inside, inside.portalId, 'inside.png', bytes)).status).toBe(200);
    expect((await loads(await filePathFor(inside, inside.portalId, sha(bytes)))).rawPayload.equals(bytes)).toBe(true);
  });

  it('ignores what the client calls the bytes', async () => {
    const bytes = anImage();
    const put = await requestsUpload(moderator, portalId, 'page.html', bytes.length);
    const { file } = await puts(server, put, bytes, { 'content-type': 'application/json' });
    expect(file).toMatchObject({ mediaType: 'image/png', name: 'page.html.png' });
  });

  it('gives the same answer for the same address and bytes, and refuses others', async () => {
    const bytes = anImage();
    const put = await requestsUpload(moderator, portalId, 'once.png', bytes.length);
    const answers = await Promise.all(Array.from({ length: 5 }, () => puts(server, put, bytes)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => answers[0]));
    expect(answers[0]!.status).toBe(200);
    const others = anImage();
    expect(await puts(server, put, others)).toMatchObject({
      status: 409,
      error: { extensions: { code: 'CONFLICT', reason: 'UPLOAD_USED' } },
    });
    expect(await server.deps.files.has(sha(others))).toBe(false);
  });

  it('keeps one file for the same bytes under two names, and bytes known elsewhere are received all the same', async () => {
    const bytes = anImage();
    const first = await uploads(moderator, portalId, 'one.png', bytes);
    const second = await uploads(moderator, portalId, 'two.png', bytes);
    const other = await inside.createsPortal();
    const third = await uploads(other.moderator, other.portalId, 'three.png', bytes);
    expect([first, second, third].map(({ file }) => file?.name)).toEqual(['one.png', 'two.png', 'three.png']);
    const { rows } = await server.superuser.query('SELECT portal_id, name FROM file WHERE sha256 = $1 ORDER BY name', [
      sha(bytes),
    ]);
    expect(rows).toEqual([
      { portal_id: portalId, name: 'one.png' },
      { portal_id: other.portalId, name: 'three.png' },
    ]);
  });

  it.each([
    ['HTML called PNG', Buffer.from('<!doctype html><script>alert(1)</script>'), 'x.png', 415, 'FILE_TYPE_NOT_ALLOWED'],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'x.svg',
      415,
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['a program', sample.windowsProgram(), 'x.pdf.exe', 415, 'FILE_TYPE_NOT_ALLOWED'],
    ['text in another encoding', Buffer.from([0x61, 0xff, 0x62]), 'x.txt', 415, 'FILE_NOT_UTF8'],
    ['a damaged picture', sample.jpeg(0, 0), 'x.jpg', 415, 'FILE_DAMAGED'],
    ['a huge picture', sample.png(100_000, 100_000), 'x.png', 413, 'IMAGE_TOO_LARGE'],
  ])('refuses %s and keeps nothing of it', async (_what, bytes, name, status, reason) => {
    const answer = await uploads(moderator, portalId, name, bytes);
    expect(answer).toMatchObject({ status, error: { extensions: { code: 'BAD_INPUT', reason } } });
    expect(await server.deps.files.has(sha(bytes))).toBe(false);
    expect(await readdir(path.join(server.config.filesDir, 'incoming'))).toEqual([]);
    const { rows } = await server.superuser.query('SELECT 1 FROM blob WHERE sha256 = $1', [sha(bytes)]);
    expect(rows).toEqual([]);
  });

  it('refuses more bytes than announced, and none', async () => {
    const put = await requestsUpload(moderator, portalId, 'x.txt', 10);
    expect(await puts(server, put, Buffer.alloc(11, 0x61))).toMatchObject({
      status: 413,
      error: { extensions: { reason: 'FILE_TOO_LARGE' } },
    });
    expect(await puts(server, put, Buffer.alloc(0))).toMatchObject({
      status: 400,
      error: { extensions: { reason: 'FILE_EMPTY' } },
    });
    expect((await puts(server, put, Buffer.alloc(10, 0x61))).status).toBe(200);
  });

  it('answers in the language that the client asks for', async () => {
    const put = await requestsUpload(moderator, portalId, 'x.bin', 4);
    const answer = await puts(server, put, Buffer.from('\x7fELF', 'latin1'), { 'accept-language': 'en' });
    expect(answer.error!.message).toMatch(/^This type of file cannot be used here/);
  });

  it('is gone when the right to upload is (S21)', async () => {
    const member = await aMember(server, portalId, 'MODERATOR');
    const put = await requestsUpload(member, portalId, 'x.txt', 1);
    const losing = ["role = 'LEARNER'", "role = 'MODERATOR', status = 'DISABLED'", "status = 'AWAITING_ACCEPTANCE'"];
    for (const change of losing) {
      await server.superuser.query(`UPDATE membership SET ${change} WHERE account_id = $1`, [member.accountId]);
      expect(await puts(server, put, Buffer.from('a'))).toMatchObject({
        status: 404,
        error: { extensions: { code: 'NOT_FOUND' } },
      });
    }
    await server.superuser.query(`UPDATE membership SET role = 'MODERATOR', status = 'ACTIVE' WHERE account_id = $1`, [
      member.accountId,
    ]);
    expect((await puts(server, put, Buffer.from('a'))).status).toBe(200);
  });

  it('is gone when the right goes while the bytes come', async () => {
    const member = await aMember(server, portalId, 'MODERATOR');
    const put = await requestsUpload(member, portalId, 'late.txt', 100);
    async function* slowly(): AsyncGenerator<Buffer> {
      yield Buffer.from('first ');
      await server.superuser.query(`UPDATE membership SET role = 'LEARNER' WHERE account_id = $1`, [member.accountId]);
      yield Buffer.from('second');
    }
    const base = await server.listen();
    const init = { method: 'PUT', body: slowly(), duplex: 'half' } as unknown as RequestInit;
    expect((await fetch(base + put, init)).status).toBe(404);
    expect(await server.deps.files.has(sha(Buffer.from('first second')))).toBe(false);
  });

  it('answers the same for what is forged, changed, over, or of a portal being deleted', async () => {
    const grant = {
      id: newId(),
      portalId,
      accountId: moderator.accountId,
      fileName: 'x.txt',
      maxBytes: 10,
      expires: Date.now() / 1000 + 60,
    };
    const round = { ...grant, expires: Math.ceil(grant.expires) };
    const good = sealUpload(server.deps.secret, round);
    const doomed = await inside.createsPortal();
    await server.superuser.query(`UPDATE portal SET status = 'DELETING' WHERE id = $1`, [doomed.portalId]);
    const tokens = [
      'nonsense',
      '',
      sealUpload('another secret', round),
      sealUpload(server.deps.secret, { ...round, expires: Math.floor(Date.now() / 1000) - 1 }),
      sealUpload(server.deps.secret, { ...round, accountId: newId() }),
      sealUpload(server.deps.secret, { ...round, portalId: inside.portalId }),
      sealUpload(server.deps.secret, { ...round, portalId: doomed.portalId, accountId: doomed.moderator.accountId }),
      `${good}x`,
      `${good}.x`,
      good.replace(/^[^.]+/, (text) =>
        Buffer.from(Buffer.from(text, 'base64url').toString().replace('10,', '99,')).toString('base64url'),
      ),
      // Signed by us for another purpose.
      good.replace(/\..*/, (signature) => `.${sign(server.deps.secret, 'file', good.slice(0, -signature.length))}`),
    ];
    for (const token of tokens) {
      const { status, error } = await puts(server, `/uploads/${token}`, Buffer.from('a'));
      expect([token, status, error?.message]).toEqual([token, 404, 'This does not exist, or it is not open to you.']);
    }
    expect((await puts(server, `/uploads/${good}`, Buffer.from('a'))).status).toBe(200);
  });
});
