// npm leaves an optional package out of package-lock.json when it cannot fetch it (one for another platform, say), and
// then `npm ci` refuses the file as incomplete. Run this after `npm install`: it adds an entry for each, with the exact
// version that its parent asks for; with --check it changes nothing and fails if an entry is missing.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const text = readFileSync(FILE, 'utf8');
const lock = JSON.parse(text);
const added = missingOf(lock.packages);
if (Object.keys(added).length > 0) {
  const names = Object.keys(added).join('\n  ');
  if (process.argv.includes('--check')) {
    console.error(`package-lock.json lacks these; run "node deploy/completeLock.mjs":\n  ${names}`);
    process.exit(1);
  }
  const sorted = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, undefined, 2)}\n`);
  console.log(`Added to package-lock.json:\n  ${names}`);
}

function missingOf(packages) {
  const missing = {};
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (isThere(packages, place, name) || !/^\d/.test(version)) continue;
      const { cpu, libc, os } = platformOf(name);
      // In npm's own order of keys; what is undefined is not written.
      missing[`node_modules/${name}`] = { version, cpu, dev: parent.dev, libc, optional: true, os };
    }
  }
  return missing;
}

/** Whether Node would find the package from this place: beside it or in any folder above. */
function isThere(packages, place, name) {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (`${at ? `${at}/` : ''}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

/** For which platform a package is, as its name says, so that npm passes over it elsewhere. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const listOf = (...found) => (found.length > 0 ? found : undefined);
  const os = listOf(...SYSTEMS.filter((one) => words.includes(one)));
  const cpu = listOf(...PROCESSORS.filter((one) => words.includes(one)));
  const libraries = words.flatMap((one) =>
    one.startsWith('musl') ? ['musl'] : one.startsWith('gnu') ? ['glibc'] : [],
  );
  const libc = listOf(...libraries);
  return { cpu, libc, os };
}
