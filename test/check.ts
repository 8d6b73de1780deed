import { spawn } from 'node:child_process';
import { once } from 'node:events';

// npm run check: what can be said about the code without running it, and the unit tests, in less than a minute.
// Every step runs, so that one answer tells everything that is wrong.

interface Step {
  name: string;
  program: string;
  args: string[];
}

const node = (name: string, program: string, ...args: string[]): Step => ({ name, program, args });
const folders = ['schema', 'server', 'workers', 'clients', 'test', 'bench', 'deploy', 'start.ts', 'codegen.ts'];
const typedDocuments = node('typed documents', 'codegen.ts');
const format = node('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
const boundaries = node(
  'boundaries',
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'err-long',
  ...folders,
);
const types = node('types', 'node_modules/typescript/bin/tsc', '--noEmit');
const webTypes = node(
  'types of the web client',
  'node_modules/typescript/bin/tsc',
  '--noEmit',
  '--project',
  'clients/web',
);
const lockFile = node('lock file', 'deploy/completeLock.mjs', '--check');
const unit = node(
  'unit tests',
  'node_modules/jest/bin/jest.js',
  '--config',
  'test/jest.config.mjs',
  '--selectProjects=unit',
);

const began = performance.now();
// The types of clients need the generated documents. The two long steps share the cores.
const failed = [
  ...(await inTurn([typedDocuments, lockFile, format, boundaries])),
  ...(await Promise.all([inTurn([types, webTypes]), inTurn([unit])])).flat(),
];
const seconds = ((performance.now() - began) / 1000).toFixed(0);
process.stdout.write(
  failed.length > 0 ? `Failed: ${failed.join(', ')} (${seconds} s)\n` : `All is well (${seconds} s).\n`,
);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Runs steps one after the other; gives the names of those that failed. */
async function inTurn(steps: Step[]): Promise<string[]> {
  const names: string[] = [];
  for (const step of steps) if (!(await succeeds(step))) names.push(step.name);
  return names;
}

/** Runs one step and prints its name and time; of one that failed also what it wrote. */
async function succeeds({ name, program, args }: Step): Promise<boolean> {
  const started = performance.now();
  const loader = program.endsWith('.ts') ? ['--import', 'tsx'] : ['--experimental-vm-modules', '--no-warnings'];
  const child = spawn(process.execPath, [...loader, program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes));
  const [code] = (await once(child, 'close')) as [number | null];
  const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  process.stdout.write(code === 0 ? `✓ ${name} (${time})\n` : `✗ ${name} (${time})\n${output}\n`);
  return code === 0;
}
