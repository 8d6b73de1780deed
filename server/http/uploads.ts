import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { normalAddress } from '../auth/addressRanges.ts';
import type { Deps } from '../context.ts';
import { FileRefusal } from '../files/FileRefusal.ts';
import { receiveUpload } from '../files/receiveUpload.ts';
import { fileRef } from '../modules/content/richText/references.ts';
import { DeadlineError, withDeadline } from '../withDeadline.ts';
import { linger } from './linger.ts';

/** How slow a body may be. */
export interface Pace {
  /** Longest silence, in milliseconds. */
  idleMs: number;
  /** In all it may take this long, in milliseconds … */
  baseMs: number;
  /** … and as long as its largest size takes at this speed. */
  bytesPerSecond: number;
}

const usualPace: Pace = { idleMs: 30_000, baseMs: 60_000, bytesPerSecond: 32_768 };

/** The longest that any request may take to arrive, in milliseconds. */
export const longestRequestMs = 3_600_000;

/**
 * PUT /uploads/<token>: takes the bytes of one file from whoever has the address (requestUpload). They go to disk as they come,
 * counted and never held in memory. Answers `{ file }`, or errors like everything else.
 */
export async function uploadsPlugin(app: FastifyInstance, deps: Deps, pace = usualPace): Promise<void> {
  await app.register(async (scope) => {
    // Whatever the client calls the body, nobody parses it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.put<{ Params: { '*': string } }>('/uploads/*', { config: { ownPace: true } }, async (request, reply) => {
      linger(request, reply);
      const stored = await receiveUpload(deps, request.params['*'], normalAddress(request.ip), {
        declaredBytes: declaredBytes(request),
        chunks: (maxBytes) => inTime(request.raw, maxBytes, pace),
      });
      reply.header('cache-control', 'no-store');
      return { file: { ...stored, reference: fileRef(stored.sha256) } };
    });
  });
}

function declaredBytes(request: FastifyRequest): number | null {
  const header = request.headers['content-length'];
  return header === undefined ? null : Number(header);
}

/** The chunks of a body while they keep coming. The request itself stays whole, so that it can be answered. */
async function* inTime(body: Readable, maxBytes: number, pace: Pace): AsyncGenerator<Buffer> {
  const end = Date.now() + Math.min(pace.baseMs + (maxBytes / pace.bytesPerSecond) * 1000, longestRequestMs);
  const chunks = body.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const wait = Math.min(pace.idleMs, end - Date.now());
      const next = await withDeadline(chunks.next(), Math.max(0, wait), 'upload');
      if (next.done) return;
      yield next.value as Buffer;
    }
  } catch (error) {
    // The client went away, or dawdles; neither is a fault of ours.
    throw new FileRefusal(error instanceof DeadlineError ? 'FILE_TOO_SLOW' : 'FILE_CUT_OFF');
  } finally {
    // Takes the iterator's listeners off; after a silence it still waits for a chunk, so nobody waits for it.
    chunks.return?.().catch(() => undefined);
  }
}
