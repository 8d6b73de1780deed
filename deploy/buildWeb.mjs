// Builds the web client (clients/web) into .build/web, unless what lies there was made of the same sources and packages.
// start.ts runs it on each start: a second start compares one hash. With --watch it stays and builds again on each change.
// Files are named after what is in them and are never taken away while somebody's open page may still ask for them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = path.join(import.meta.dirname, '..');
const web = path.join(root, '.build/web');
const assets = path.join(web, 'assets');
const stampFile = path.join(web, 'stamp');
/** How long files of former builds are kept (milliseconds). */
const keptMs = 14 * 24 * 3_600_000;

const watch = process.argv.includes('--watch');
// Whatever whoever starts us was told: tests run with "test", which would bring React's slow and large build.
process.env.NODE_ENV = watch ? 'development' : 'production';
const stamp = await stampOf();
const isBuilt =
  (await readFile(stampFile, 'utf8').catch(() => '')) === stamp && existsSync(path.join(web, 'index.html'));
if (watch) await watchAndBuild();
else if (!isBuilt) await build();

/** A hash of everything that the result depends on. */
async function stampOf() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'deploy/buildWeb.mjs', 'schema/schema.graphql'];
  const wanted = ['clients/web/{index.html,vite.config.ts,tsconfig.json,build/*.ts}', 'clients/web/src/**/*'];
  for await (const file of glob(wanted, { cwd: root, exclude: (name) => name.endsWith('.test.ts') })) files.push(file);
  for (const file of files.sort()) {
    const bytes = await readFile(path.join(root, file)).catch((error) => {
      if (error.code !== 'EISDIR') throw error;
    });
    if (bytes) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return `${hash.digest('hex')}\n`;
}

async function build() {
  const began = Date.now();
  process.stdout.write('Building the web client (its sources or packages are new) …\n');
  const { build: bundle } = await import('vite');
  // Several may start at once: each builds beside, and renaming puts whole files in place.
  const made = path.join(root, `.build/web-${process.pid}`);
  try {
    await bundle({ ...settings('warn'), build: { outDir: made, emptyOutDir: true } });
    await putInPlace(made);
    await writeFile(stampFile, stamp);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  process.stdout.write(`The web client is built (${((Date.now() - began) / 1000).toFixed(1)} s).\n`);
}

async function watchAndBuild() {
  const { build: bundle } = await import('vite');
  const made = path.join(root, `.build/web-${process.pid}`);
  // What is built while watching is no fresh build of the sources that a later start finds.
  await rm(stampFile, { force: true });
  const watcher = await bundle({
    ...settings('info'),
    mode: 'development',
    build: { outDir: made, emptyOutDir: true, minify: false, watch: {} },
  });
  watcher.on('event', async ({ code, error, result }) => {
    if (code === 'ERROR') process.stderr.write(`${error.message}\n`);
    if (code === 'ERROR' || code === 'BUNDLE_END') await result?.close();
    if (code !== 'BUNDLE_END') return;
    await putInPlace(made);
    process.send?.('built');
  });
  // Whoever started it has gone, or ends it.
  const end = async () => {
    await watcher.close();
    await rm(made, { recursive: true, force: true });
    process.exit(0);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, end);
}

function settings(logLevel) {
  return { configFile: path.join(root, 'clients/web/vite.config.ts'), logLevel };
}

/** Moves a finished build to where it is served from, the page last, each file with its compressed forms. */
async function putInPlace(made) {
  await mkdir(assets, { recursive: true });
  const names = await readdir(path.join(made, 'assets'));
  await Promise.all(names.map((name) => compress(path.join(made, 'assets', name))));
  for (const name of await readdir(path.join(made, 'assets')))
    await rename(path.join(made, 'assets', name), path.join(assets, name));
  await rename(path.join(made, 'manifest.json'), path.join(web, 'manifest.json'));
  await rename(path.join(made, 'index.html'), path.join(web, 'index.html'));
  await dropOld();
}

async function compress(file) {
  if (!/\.(js|css|svg|json)$/.test(file)) return;
  const bytes = await readFile(file);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: watch ? 4 : 11 } };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

/** Files that no build of the last two weeks had. */
async function dropOld() {
  for (const name of await readdir(assets)) {
    const file = path.join(assets, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > keptMs) await rm(file, { force: true });
  }
}
