import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { countOutcomes, type JestReport, lastLine } from './countOutcomes.ts';

// npm test: every test, of those in test/faults a smoke set. npm run test:faults (--faults): those in test/faults, all of them.
// Further arguments go to Jest, for example part of a path. With REQUIRE_ALL=1 a skipped test counts as a failure.
const { faults, given } = readArguments(process.argv.slice(2));
const folder = await mkdtemp(path.join(tmpdir(), 'extramural-run-'));
const reportFile = path.join(folder, 'report.json');
const jest = spawn(process.execPath, jestArguments(), {
  stdio: 'inherit',
  env: { ...process.env, ...(faults ? { FAULTS: 'full' } : {}) },
});
const [code, signal] = (await once(jest, 'exit')) as [number | null, NodeJS.Signals | null];
const outcomes = countOutcomes(await readReport(), code === 0);
await rm(folder, { recursive: true, force: true });
const mustRun = process.env.REQUIRE_ALL === '1' && outcomes.skipped > 0;
if (signal) process.stderr.write(`Jest was ended by ${signal}.\n`);
if (mustRun)
  process.stderr.write(`REQUIRE_ALL=1, and ${outcomes.skipped} tests were skipped; see above for the reason.\n`);
process.stdout.write(`${lastLine(outcomes)}\n`);
process.exitCode = outcomes.failed > 0 || mustRun ? 1 : 0;

function readArguments(all: string[]): { faults: boolean; given: string[] } {
  return { faults: all.includes('--faults'), given: all.filter((one) => one !== '--faults') };
}

function jestArguments(): string[] {
  const own = ['--config', 'test/jest.config.mjs', '--json', `--outputFile=${reportFile}`, '--verbose'];
  // Much of the time is waiting for leases and processes to start, so that one worker more than half the cores is no burden.
  own.push(`--maxWorkers=${Math.max(2, Math.ceil(availableParallelism() / 2))}`);
  // Jest keeps what each file's modules leave behind in memory: a worker that grew is replaced.
  own.push('--workerIdleMemoryLimit=800MB');
  const everyFault = given.length > 0 ? [] : ['test/faults/'];
  const which = faults ? [...everyFault, '--selectProjects=system'] : [];
  const program = path.resolve('node_modules/jest/bin/jest.js');
  return ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', program, ...given, ...which, ...own];
}

async function readReport(): Promise<JestReport | null> {
  try {
    return JSON.parse(await readFile(reportFile, 'utf8')) as JestReport;
  } catch {
    return null;
  }
}
