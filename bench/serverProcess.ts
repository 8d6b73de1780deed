import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { openDeps } from '../server/deps.ts';
import { createLog } from '../server/log.ts';

// The server under load, in a process of its own, so that what the clients burn is not counted as its own (bench/startServer.ts).
const [, , databaseUrl = '', secret = ''] = process.argv;
const log = createLog({ mode: 'production', level: 'error' });
// One proxy in front, so that the load comes from as many places as it likes.
const config = { ...readConfig({ MODE: 'test', LOG_LEVEL: 'error', PORT: '0' }), poolSize: 10, trustProxy: 1 };
const { deps } = await openDeps(config, log, { databaseUrl, secret, listeningUrl: () => '' });
const { http } = await createApp(deps);
const url = await http.listen({ port: 0, host: '127.0.0.1' });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.send?.({ url });
