import type { FastifyInstance } from 'fastify';
import type { Deps } from '../context.ts';

/** One line per answered request: its id, route, status and time. The route's pattern, since a path may hold a token (S27). */
export function requestLog(app: FastifyInstance, deps: Deps): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route.startsWith('/health/')) return;
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    deps.log.info(line, 'answered');
  });
}
