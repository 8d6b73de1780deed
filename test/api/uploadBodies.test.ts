import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import * as sample from '../../server/files/testing/sampleFiles.ts';
import { bodyDeadline } from '../../server/http/bodyDeadline.ts';
import { errorHandler } from '../../server/http/errorHandler.ts';
import { uploadsPlugin } from '../../server/http/uploads.ts';
import { type Actor, anInternalModerator } from '../harness/actors.ts';
import { createTestServer, type TestServer } from '../harness/testServer.ts';
import { requestsUpload } from '../harness/uploads.ts';

let server: TestServer;
let base: string;
let moderator: Actor;
let portalId: string;

beforeAll(async () => {
  server = await createTestServer();
  base = await server.listen();
  ({ portalId, moderator } = await (await anInternalModerator(server)).createsPortal());
});

/** Opens a connection and sends the head of a request. */
async function sends(to: string, method: string, target: string, headers: Record<string, string>): Promise<Socket> {
  const { hostname, port, host } = new URL(to);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return socket;
}

/** Status and body of the first answer that comes. */
async function answers(socket: Socket): Promise<{ status: number; body: string }> {
  let text = '';
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    text += chunk.toString();
    const [head = '', body = ''] = text.split('\r\n\r\n');
    if (body.length >= Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.POSITIVE_INFINITY)) break;
  }
  return { status: Number(text.split(' ')[1]), body: text.split('\r\n\r\n')[1] ?? '' };
}

const reasonOf = ({ body }: { body: string }): string => JSON.parse(body).errors[0].extensions.reason;
const incoming = (): Promise<string[]> => readdir(path.join(server.config.filesDir, 'incoming')).catch(() => []);

async function untilNothingIncoming(): Promise<void> {
  const deadline = Date.now() + 10_000;
  while ((await incoming()).length > 0) if (Date.now() > deadline) throw new Error('a temporary file stays');
}

it('takes a body in chunks of unknown length', async () => {
  const bytes = Buffer.concat([sample.png(), randomBytes(3_000_000)]);
  const target = await requestsUpload(moderator, portalId, 'large.png', bytes.length);
  const chunks = new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 100_000) controller.enqueue(bytes.subarray(at, at + 100_000));
      controller.close();
    },
  });
  const response = await fetch(base + target, { method: 'PUT', body: chunks, duplex: 'half' } as RequestInit);
  expect([response.status, ((await response.json()) as { file: { bytes: number } }).file.bytes]).toEqual([
    200,
    bytes.length,
  ]);
});

it('refuses at once when the client declares too much', async () => {
  const target = await requestsUpload(moderator, portalId, 'x.txt', 100);
  const socket = await sends(base, 'PUT', target, { 'content-length': '1000000000' });
  const answer = await answers(socket);
  expect([answer.status, reasonOf(answer)]).toEqual([413, 'FILE_TOO_LARGE']);
  socket.destroy();
});

it('refuses when more comes than was announced, and the client can still read why', async () => {
  const target = await requestsUpload(moderator, portalId, 'x.txt', 100);
  const socket = await sends(base, 'PUT', target, { 'transfer-encoding': 'chunked' });
  const chunk = 'a'.repeat(1000);
  for (let turn = 0; turn < 50; turn++) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  const answer = await answers(socket);
  expect([answer.status, reasonOf(answer)]).toEqual([413, 'FILE_TOO_LARGE']);
  // The rest is read and dropped: the same connection serves the next request.
  socket.write(`0\r\n\r\nGET /health/live HTTP/1.1\r\nhost: x\r\n\r\n`);
  expect(await answers(socket)).toEqual({ status: 200, body: '{"status":"ok"}' });
  socket.destroy();
  expect(await incoming()).toEqual([]);
});

it('keeps nothing of what a broken connection brought', async () => {
  const target = await requestsUpload(moderator, portalId, 'x.txt', 1000);
  const socket = await sends(base, 'PUT', target, { 'content-length': '1000' });
  socket.write('a'.repeat(500));
  const deadline = Date.now() + 10_000;
  while ((await incoming()).length === 0) if (Date.now() > deadline) throw new Error('nothing arrives');
  socket.destroy();
  await untilNothingIncoming();
  const { rows } = await server.superuser.query(`SELECT 1 FROM file WHERE name = 'x.txt'`);
  expect(rows).toEqual([]);
});

it('refuses a body that the client compressed on the way', async () => {
  const target = await requestsUpload(moderator, portalId, 'x.txt', 1000);
  const packed = await new Response(
    new Blob(['text']).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  const response = await fetch(base + target, { method: 'PUT', body: packed, headers: { 'content-encoding': 'gzip' } });
  expect(response.status).toBe(415);
});

describe('slow bodies', () => {
  let http: FastifyInstance;
  let address: string;

  beforeAll(async () => {
    http = fastify({ forceCloseConnections: true });
    bodyDeadline(http, 150);
    errorHandler(http, server.deps);
    await uploadsPlugin(http, server.deps, { idleMs: 100, baseMs: 300, bytesPerSecond: 1e9 });
    http.post('/echo', (request) => ({ got: request.body }));
    address = await http.listen({ port: 0, host: '127.0.0.1' });
    server.onClose(() => http.close());
  });

  it('end when nothing comes', async () => {
    const target = await requestsUpload(moderator, portalId, 'x.txt', 100);
    const socket = await sends(address, 'PUT', target, { 'content-length': '100' });
    socket.write('a');
    const answer = await answers(socket);
    expect([answer.status, reasonOf(answer)]).toEqual([408, 'FILE_TOO_SLOW']);
    socket.destroy();
    await untilNothingIncoming();
  });

  it('end when they trickle', async () => {
    const target = await requestsUpload(moderator, portalId, 'x.txt', 1000);
    const socket = await sends(address, 'PUT', target, { 'content-length': '1000' });
    const trickle = setInterval(() => socket.write('a'), 20);
    const answer = await answers(socket);
    clearInterval(trickle);
    expect([answer.status, reasonOf(answer)]).toEqual([408, 'FILE_TOO_SLOW']);
    socket.destroy();
    await untilNothingIncoming();
  });

  it('end everywhere else too, while whole ones are not held up', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '10' };
    const socket = await sends(address, 'POST', '/echo', headers);
    const trickle = setInterval(() => socket.write(' '), 50);
    const answer = await answers(socket);
    clearInterval(trickle);
    expect([answer.status, JSON.parse(answer.body).errors[0].extensions.code]).toEqual([408, 'BAD_INPUT']);
    socket.destroy();
    const whole = await fetch(`${address}/echo`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect(await whole.json()).toEqual({ got: { a: 1 } });
  });
});
