import '../server/requireNode.ts';
import { readConfig } from '../server/config.ts';
import { openDeps } from '../server/deps.ts';
import { createLog } from '../server/log.ts';
import { onShutdown } from '../server/onShutdown.ts';
import { startWorkers } from './startWorkers.ts';

// A worker of the cluster profile.
const config = readConfig();
const log = createLog({ mode: config.mode === 'demo' ? 'demo' : 'production', level: config.logLevel, name: 'worker' });
if (!config.databaseUrl || !config.secret) {
  throw new Error('DATABASE_URL and SECRET are needed. Without a database of your own use "npm start".');
}
const { deps, close } = await openDeps(config, log, {
  databaseUrl: config.databaseUrl,
  secret: config.secret,
  listeningUrl: () => config.publicUrl ?? '',
});
const workers = startWorkers(deps);
onShutdown(log, 30_000, async () => {
  await workers.close(15_000);
  await close();
});
// Refused only when it was told to stop before it reached the queue.
await workers.worker.ready().then(
  () => log.info('working'),
  () => undefined,
);
