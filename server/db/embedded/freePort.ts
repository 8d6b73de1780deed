import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which systems take the ports of outgoing connections, so a kept port tends to stay free. */
const LOWEST = 20_000;
const HIGHEST = 32_767;

/** A TCP port that is free on 127.0.0.1 at this moment: the preferred one if possible. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await listens(preferred))) return preferred;
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (await listens(port)) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${HIGHEST} on 127.0.0.1`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
