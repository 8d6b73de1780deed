import './server/requireNode.ts';
import { buildWeb } from './deploy/buildWeb.ts';
import { type Config, readConfig } from './server/config.ts';
import { openDatabaseServer } from './server/db/openDatabaseServer.ts';
import { seedDemo } from './server/db/seed/seedDemo.ts';
import { welcome } from './server/db/seed/welcome.ts';
import { openDeps } from './server/deps.ts';
import { createLog } from './server/log.ts';
import { onShutdown } from './server/onShutdown.ts';
import { type Serving, serve } from './server/serve.ts';
import { startWorkers } from './workers/startWorkers.ts';

// The embedded profile: database, server, workers and listeners in one process, with nothing to install.
const began = performance.now();
const config = readConfig();
const demo = config.mode === 'demo';
const log = createLog({
  mode: demo ? 'demo' : 'production',
  level: demo && config.logLevel === 'info' ? 'warn' : config.logLevel,
});
// Whoever read what we print may go before us (`npm start | head`): no reason to leave a database running.
process.stdout.on('error', () => undefined);
// What was opened last is closed first, also when starting fails half-way or somebody stops us meanwhile.
const closers: (() => Promise<void>)[] = [];
onShutdown(log, 40_000, async () => {
  if (demo) process.stdout.write('\nStopping …\n');
  await closeAll();
});
const web = buildWeb(log, { watch: process.argv.includes('--watch-web') });
closers.push(web.close);
const database = await openDatabaseServer(config, log);
closers.push(() => database.stop());
let address = '';
const opened = await orCloseAll(
  openDeps(config, log, { databaseUrl: database.appUrl, secret: database.secret, listeningUrl: () => address }),
);
closers.push(() => opened.close());
const seeded = demo ? await orCloseAll(seedDemo(opened.deps)) : null;
const workers = startWorkers(opened.deps);
closers.push(() => workers.close(10_000));
// While it is built for the first time, the database is made.
await orCloseAll(web.built);
const serving = await orCloseAll(listen(config));
closers.push(() => serving.close());
address = serving.url;
process.stdout.write(
  welcome({
    url: serving.url,
    demo: seeded,
    dataDir: config.dataDir,
    caughtMail: opened.deps.mailer.kind === 'catcher',
    seconds: (performance.now() - began) / 1000,
  }),
);

/** A start that fails leaves no database running. */
function orCloseAll<T>(starting: Promise<T>): Promise<T> {
  return starting.catch(async (error) => {
    await closeAll();
    throw error;
  });
}

/** Goes on with the next when one of them fails: the database is the last, and must not be left running. */
async function closeAll(): Promise<void> {
  for (let close = closers.pop(); close; close = closers.pop()) {
    await close().catch((error) => log.error({ err: error }, 'a part did not close'));
  }
}

/** In a demo a taken port is no reason to give up: a free one does as well. */
async function listen(wanted: Config): Promise<Serving> {
  try {
    return await serve(opened.deps);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !demo) throw error;
    log.warn(`port ${wanted.port} is taken; another one is chosen (set PORT to choose yourself)`);
    return serve({ ...opened.deps, config: { ...wanted, port: 0 } });
  }
}
