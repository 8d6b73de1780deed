import './requireNode.ts';
import { readConfig } from './config.ts';
import { openDeps } from './deps.ts';
import { createLog } from './log.ts';
import { onShutdown } from './onShutdown.ts';
import { serve } from './serve.ts';

// A server of the cluster profile: any number of these beside any number of workers, on one database and one Redis.
const config = readConfig();
const log = createLog({ mode: config.mode === 'demo' ? 'demo' : 'production', level: config.logLevel, name: 'server' });
if (!config.databaseUrl || !config.secret) {
  throw new Error('DATABASE_URL and SECRET are needed. Without a database of your own use "npm start".');
}
let address = '';
const { deps, close } = await openDeps(config, log, {
  databaseUrl: config.databaseUrl,
  secret: config.secret,
  listeningUrl: () => address,
});
const serving = await serve(deps);
address = serving.url;
onShutdown(log, 20_000, async () => {
  await serving.close();
  await close();
});
log.info({ url: serving.url }, 'serving');
