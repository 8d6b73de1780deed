import type { FastifyInstance } from 'fastify';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { readLogoPath } from '../files/logoPath.ts';

interface Path {
  signature: string;
  name: string;
}

/** GET and HEAD /logos/…: the bytes of a portal's logo at an address made by `logoPath`. Not signed by us, or gone: the same 404. */
export function logosPlugin(app: FastifyInstance, deps: Deps): void {
  app.route<{ Params: Path }>({
    url: '/logos/:signature/:name',
    method: ['GET', 'HEAD'],
    handler: async (request, reply) => {
      const { signature, name } = request.params;
      const logo = readLogoPath(deps.secret, signature, name);
      const file = logo && (await deps.files.open(logo.sha256));
      if (!logo || !file) {
        reply.header('cache-control', 'no-store');
        throw notFound();
      }
      reply.headers({
        'content-type': logo.mediaType,
        'content-length': file.totalBytes,
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'public, max-age=31536000, immutable',
      });
      if (request.method !== 'HEAD') return reply.send(file.stream);
      file.stream.destroy();
      return reply.send();
    },
  });
}
