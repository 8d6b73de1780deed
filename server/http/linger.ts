import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long the rest of a refused body is read, in milliseconds. */
const lingerMs = 5000;

/**
 * When a request is answered before its body has arrived whole, reads and drops the rest for up to 5 seconds and then breaks
 * the connection. Breaking it at once would take the answer from the client, who still writes.
 */
export function linger(request: FastifyRequest, reply: FastifyReply): void {
  const { raw } = request;
  reply.raw.once('finish', () => {
    if (raw.complete) return;
    raw.resume();
    const timer = setTimeout(() => raw.destroy(), lingerMs).unref();
    raw.once('end', () => clearTimeout(timer));
    raw.once('close', () => clearTimeout(timer));
  });
}
