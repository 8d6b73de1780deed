import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The user `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534;
/** What a child process needs to run as somebody other than root. */
export const unprivileged = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Makes a temporary directory that the unprivileged user owns. */
export async function makeServerDirectory(name: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `extramural-${name}-`));
  if (unprivileged.uid) await chown(directory, NOBODY, NOBODY);
  return directory;
}

/** Removes a directory made by `makeServerDirectory`. */
export async function removeServerDirectory(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
}

/** Finds a port on loopback that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a program to its end; throws with its output if it fails. */
export async function runProgram(program: string, args: string[]): Promise<void> {
  const child = spawn(program, args, { ...unprivileged, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => output.push(bytes));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(output)}`);
}

/** Spawns a server and waits until `probe` succeeds; throws if the process ends before, or after 20 s. */
export async function spawnServer(
  program: string,
  args: string[],
  probe: () => Promise<unknown>,
): Promise<ChildProcess> {
  const child = spawn(program, args, { ...unprivileged, stdio: 'ignore' });
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    try {
      await probe();
      return child;
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Ends a server by a signal and waits until the process is gone. */
export async function stopServer(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
