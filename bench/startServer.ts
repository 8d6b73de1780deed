import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface ServerProcess {
  url: string;
  /** Milliseconds of processor time that it has used so far. */
  cpuMs(): Promise<number>;
  close(): Promise<void>;
}

/** Starts bench/serverProcess.ts on a database. */
export async function startServer(databaseUrl: string, secret: string): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL('./serverProcess.ts', import.meta.url)), [databaseUrl, secret], {
    execArgv: ['--import', 'tsx'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  return {
    url,
    async cpuMs() {
      child.send('cpu');
      const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
      return (cpu.user + cpu.system) / 1000;
    },
    async close() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
