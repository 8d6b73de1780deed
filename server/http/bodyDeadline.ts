import type { FastifyInstance } from 'fastify';
import { AppError } from '../errors.ts';
import { linger } from './linger.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route watches over the pace of its body itself. */
    ownPace?: boolean;
  }
}

/**
 * Answers 408 when a body has not arrived whole after `ms` milliseconds, and soon ends the connection (slow-loris, S38). Node has
 * one limit for all routes, and that one must let large uploads through.
 */
export function bodyDeadline(app: FastifyInstance, ms: number): void {
  app.addHook('onRequest', async (request, reply) => {
    const { raw, headers } = request;
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    if (!hasBody || request.routeOptions.config.ownPace) return;
    const timer = setTimeout(() => {
      if (raw.complete) return;
      linger(request, reply);
      const tooSlow = Object.assign(new AppError('BAD_INPUT', 'error.tooSlow'), { statusCode: 408 });
      if (!reply.sent) reply.send(tooSlow);
    }, ms).unref();
    const stop = (): void => clearTimeout(timer);
    raw.once('end', stop);
    raw.once('close', stop);
  });
}
