import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { normalAddress } from '../auth/addressRanges.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { byteRange } from '../files/byteRange.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { type FileGrant, readFilePath } from '../files/fileUrl.ts';
import { type ServedFile, servedFile } from '../files/servedFile.ts';

interface Path {
  portalId: string;
  sha256: string;
  expires: string;
  accountId: string;
  signature: string;
  '*': string;
}

/**
 * GET and HEAD /files/…: the bytes of a portal's file at an address made by `fileUrl`, with single ranges and conditional
 * requests. Unknown, expired, of another portal, or no member any more: the same 404.
 */
export async function filesPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      // Our own pages may show a PDF in a frame; the app's default is nobody.
      reply.header('x-frame-options', 'SAMEORIGIN');
      if (reply.statusCode >= 400) reply.header('cache-control', 'no-store');
    });
    scope.route<{ Params: Path }>({
      url: '/files/:portalId/:sha256/:expires/:accountId/:signature/*',
      method: ['GET', 'HEAD'],
      handler: (request, reply) => serve(deps, request, reply),
    });
  });
}

async function serve(
  deps: Deps,
  request: FastifyRequest<{ Params: Path }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = Date.now() / 1000;
  const grant = readFilePath(deps.secret, { ...request.params, name: request.params['*'] }, now);
  const file = grant && (await servedFile(deps, grant, normalAddress(request.ip)));
  if (!grant || !file) throw notFound();
  const etag = `"${grant.sha256}"`;
  const headers = headersOf(file, etag, Math.floor(grant.expires - now));
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).headers(headers).send();
  const range = rangeOf(request, etag, file);
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send();
  // Opened before anything is promised: missing bytes are a fault of ours and must not be cached.
  const body =
    request.method === 'HEAD' ? undefined : await bytesOf(deps, grant, range === 'whole' ? undefined : range);
  reply.headers(headers);
  if (range === 'whole') return reply.header('content-length', file.bytes).send(body);
  reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  return reply.header('content-length', range.end - range.start + 1).send(body);
}

function headersOf(file: ServedFile, etag: string, maxAge: number): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(file.inline ? 'inline' : 'attachment', file.name),
    'content-security-policy': securityPolicy(file.mediaType),
    'cache-control': `private, max-age=${maxAge}, immutable`,
    'accept-ranges': 'bytes',
    etag,
  };
}

/**
 * Whatever hides in a file, no script of it runs with our origin (S51, S54). `sandbox` would keep Chromium from showing a PDF
 * at all (its viewer counts as a plugin); what runs in a PDF never reaches the page's origin.
 */
function securityPolicy(mediaType: string): string {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'";
  return mediaType === 'application/pdf' ? `${policy}; object-src 'self'` : `sandbox; ${policy}`;
}

function rangeOf(request: FastifyRequest, etag: string, file: ServedFile): ReturnType<typeof byteRange> {
  const condition = request.headers['if-range'];
  return condition === undefined || condition === etag ? byteRange(request.headers.range, file.bytes) : 'whole';
}

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((given) => [etag, `W/${etag}`, '*'].includes(given.trim()));

async function bytesOf(deps: Deps, { sha256 }: FileGrant, range?: { start: number; end: number }) {
  const opened = await deps.files.open(sha256, range);
  if (!opened) throw new Error(`the bytes of file ${sha256} are missing`);
  return opened.stream;
}
