import { createApp } from '../../server/app.ts';
import type { Deps } from '../../server/context.ts';
import { openDeps } from '../../server/deps.ts';
import { createLog } from '../../server/log.ts';
import type { TestServer } from './testServer.ts';

/** A second server process in all but the process: own pool, own bus, own port, the same database. */
export async function anotherServer(
  server: TestServer,
): Promise<{ url: string; deps: Deps; close: () => Promise<void> }> {
  let url = '';
  const log = createLog({ mode: 'production', level: 'silent' });
  const { deps, close: closeDeps } = await openDeps(server.config, log, {
    databaseUrl: server.database.appUrl,
    secret: server.deps.secret,
    listeningUrl: () => url,
  });
  const app = await createApp(deps);
  url = await app.http.listen({ port: 0, host: '127.0.0.1' });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= app.http.close().then(closeDeps);
    return closing;
  };
  server.onClose(close);
  return { url, deps, close };
}
