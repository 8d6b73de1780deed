import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

interface Log {
  warn(facts: object, message: string): void;
}

/** The build of the web client beside a server that starts. */
export interface WebBuild {
  /** Done, or failed with a warning: the API works without the client. */
  built: Promise<void>;
  /** Ends watching. */
  close(): Promise<void>;
}

/** Runs deploy/buildWeb.mjs in a process of its own; with `watch` it stays, and builds on every change until it is closed. */
export function buildWeb(log: Log, { watch }: { watch: boolean }): WebBuild {
  const args = [path.join(import.meta.dirname, 'buildWeb.mjs'), ...(watch ? ['--watch'] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = endOf(child);
  const built = Promise.race([once(child, 'message'), ended]).then(() => {
    if (child.exitCode) log.warn({ exitCode: child.exitCode }, 'the web client could not be built');
  });
  return {
    built,
    async close() {
      child.kill();
      await ended;
    },
  };
}

const endOf = (child: ChildProcess): Promise<unknown> =>
  once(child, 'close').catch((error) => {
    throw new Error('The build of the web client did not start.', { cause: error });
  });
