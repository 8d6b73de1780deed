import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withDeadline } from '../../server/withDeadline.ts';

/** `npm start` as a process of its own, on a data directory of the test's. */
export interface DemoProcess {
  url: string;
  /** Everything it has printed so far. */
  printed(): string;
  /** Sends a signal and waits until it is gone; gives the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

/** What a command printed and how it ended. */
export interface Ran {
  code: number | NodeJS.Signals;
  out: string;
}

const environment = (more: Record<string, string>) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: process.env.TMPDIR,
  ...more,
});

/** Starts the demo and resolves when it has said that it is ready; fails with what it printed when it ends before. */
export async function startDemo(dataDir: string): Promise<DemoProcess> {
  const { child, printed, ended } = run(['start.ts'], { DATA_DIR: dataDir, PORT: '0' });
  const ready = new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const [, url] = /ready at (http:\S+)/.exec(printed()) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', look);
    void ended.then((how) => reject(new Error(`the demo ended with ${how}:\n${printed()}`)));
  });
  const url = await withDeadline(ready, 90_000, 'starting the demo').catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    printed,
    async end(signal) {
      child.kill(signal);
      return withDeadline(ended, 40_000, 'the end of the demo');
    },
  };
}

/** Runs a TypeScript file of ours to its end. */
export async function runToEnd(args: string[], deadlineMs = 120_000): Promise<Ran> {
  const { child, printed, ended } = run(args, {});
  const code = await withDeadline(ended, deadlineMs, args.join(' ')).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { code, out: printed() };
}

function run(args: string[], env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => (text += String(bytes)));
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as number | NodeJS.Signals);
  return { child, ended, printed: () => text };
}

/** Process id of the PostgreSQL of a data directory. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const text = await readFile(path.join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** Whether a process is there (a zombie that nobody has waited for is not). */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return !/\) Z /.test(stat);
  } catch {
    return false;
  }
}
