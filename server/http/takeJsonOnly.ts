import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';

/**
 * Takes bodies of JSON in UTF-8 and nothing else: any other content type is answered 415, bytes that are no UTF-8 and names
 * that reach for a prototype 400.
 */
export function takeJsonOnly(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      text = utf8.decode(body);
    } catch {
      return done(new AppError('BAD_INPUT'));
    }
    parse(request, text, done);
  });
}
