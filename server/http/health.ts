import type { FastifyInstance } from 'fastify';
import type { Deps } from '../context.ts';
import { withDeadline } from '../withDeadline.ts';

/** GET /health/live: the process answers. GET /health/ready: so does the database, and nobody is shutting down (503 otherwise). */
export function healthPlugin(app: FastifyInstance, deps: Deps, isClosing: () => boolean): void {
  app.get('/health/live', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  app.get('/health/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const ready = !isClosing() && (await answers(deps));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' });
  });
}

async function answers(deps: Deps): Promise<boolean> {
  try {
    await withDeadline(deps.database.pool.query('SELECT 1'), 2_000, 'asking the database');
    return true;
  } catch {
    return false;
  }
}
