import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { withDeadline } from '../../server/withDeadline.ts';

/** A line of a process's log. */
export interface LogLine {
  msg: string;
  level: string;
  [fact: string]: unknown;
}

/** A real server or worker process of ours. */
export interface ForkedProcess {
  pid: number;
  /** Everything it logged, oldest first. */
  log: LogLine[];
  /** Where a server listens; empty for a worker. */
  url: string;
  /** Resolves when it is gone, with the signal or the exit code. */
  ended: Promise<NodeJS.Signals | number>;
  isAlive(): boolean;
  /** SIGKILL: it gets no chance to say goodbye. */
  kill(): Promise<void>;
  /** SIGTERM: it drains and ends. */
  terminate(): Promise<void>;
  /** SIGSTOP, as a pause of the whole machine would. */
  freeze(): void;
  /** SIGCONT. */
  thaw(): void;
}

const entries = { worker: 'workers/main.ts', server: 'server/main.ts' };
const readyLines = { worker: 'working', server: 'serving' };

/**
 * Starts a worker or server process and resolves when it says that it is ready. It inherits no settings of ours, only `env`.
 * Problem: it ends before, or is not ready within 60 s; the error quotes what it wrote.
 */
export async function forkProcess(kind: 'worker' | 'server', env: Record<string, string>): Promise<ForkedProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entries[kind]], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // `close` comes after the pipes are closed too, so that nothing of it is left when a test ends.
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as NodeJS.Signals | number);
  const said: string[] = [];
  child.stderr?.on('data', (bytes) => said.push(String(bytes)));
  const log: LogLine[] = [];
  const ready = Promise.withResolvers<LogLine>();
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      said.push(`${line}\n`);
      const entry = readLine(line);
      log.push(entry);
      if (entry.msg === readyLines[kind]) ready.resolve(entry);
    });
  void ended.then((how) => ready.reject(new Error(`the ${kind} ended with ${how}:\n${said.join('')}`)));
  const { url } = await withDeadline(ready.promise, 60_000, `starting a ${kind}`).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return { pid: child.pid ?? 0, log, url: String(url ?? ''), ended, ...controls(child, ended) };
}

function controls(child: ChildProcess, ended: Promise<unknown>) {
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  const end = async (...signals: NodeJS.Signals[]): Promise<void> => {
    for (const signal of signals) child.kill(signal);
    await ended;
  };
  return {
    isAlive,
    kill: () => end('SIGKILL'),
    terminate: () => end('SIGTERM', 'SIGCONT'),
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

function readLine(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return { msg: line, level: 'unreadable' };
  }
}
