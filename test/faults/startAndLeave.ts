// Forked by the tests of the embedded database: starts it on argv[2], prints what came out, and ends without stopping it;
// with `stay` as argv[3] it waits to be killed instead.
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from '../../server/db/embedded/startEmbeddedPostgres.ts';

const silent: EmbeddedPostgresOptions['log'] = { info: () => undefined, warn: () => undefined };
const { pid, port, adopted, superuserUrl } = await startEmbeddedPostgres({
  dataDir: process.argv[2] ?? '',
  log: silent,
  ephemeral: true,
});
const uid = process.getuid?.();
console.log(JSON.stringify({ pid, port, adopted, superuserUrl, uid }));
if (process.argv[3] === 'stay') setInterval(() => undefined, 60_000);
