import { createApp } from './app.ts';
import type { Deps } from './context.ts';

export interface Serving {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Answers what has begun, sends listeners away with a hint to reconnect, and stops listening. */
  close(): Promise<void>;
}

/** How long requests under way may still take when the server stops (milliseconds). */
const graceMs = 5_000;

/** Creates the app and listens on the configured address. Problem: EADDRINUSE when the port is taken. */
export async function serve(deps: Deps): Promise<Serving> {
  const app = await createApp(deps);
  const { host, port } = deps.config;
  const url = await app.http.listen({ host, port });
  return {
    url,
    async close() {
      app.markClosing();
      // Whoever sends or reads slowly must not keep the process from ending.
      const cut = setTimeout(() => app.http.server.closeAllConnections(), graceMs);
      await app.http.close().finally(() => clearTimeout(cut));
    },
  };
}
