import { execFile, execFileSync, type SpawnOptions } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { saidBy } from './files.ts';
import { type Binaries, programOf } from './findBinaries.ts';

/** Under which identity PostgreSQL's programs run: as we are, as another user, or as uid 1000 of a user namespace. */
export type RunAs = { kind: 'direct' } | { kind: 'user'; uid: number; gid: number } | { kind: 'userns' };

/** A program with arguments and the options that `spawn` and `execFile` need to run it. */
export interface Command {
  file: string;
  args: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'>;
}

const run = promisify(execFile);
const USERNS = ['--user', '--map-user=1000', '--map-group=1000', '--'];
/** Nothing of our own environment reaches PostgreSQL: no PG* variable, no language, no time zone, no secret. */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

/** Wraps a command so that it runs under the given identity, in a neutral directory and environment. */
export function commandAs(runAs: RunAs, file: string, args: string[]): Command {
  const options = { cwd: path.parse(file).root || '/', env: ENVIRONMENT };
  if (runAs.kind === 'user') return { file, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  if (runAs.kind === 'userns') return { file: 'unshare', args: [...USERNS, file, ...args], options };
  return { file, args, options };
}

/** The uid that owns the files which a program makes under this identity; -1 on Windows, where there is none. */
export function uidOf(runAs: RunAs): number {
  return runAs.kind === 'user' ? runAs.uid : (process.getuid?.() ?? -1);
}

/** Gives files to the identity; only root can, and only what we made ourselves is passed in. */
export async function giveTo(runAs: RunAs, target: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const owner = runAs.kind === 'user' ? `${runAs.uid}:${runAs.gid}` : '0:0';
  await run('chown', ['-R', '-P', owner, target]);
}

/** Tries out whether the identity can run the programs and enter the directory; resolves to the reason why not. */
export async function whyNot(runAs: RunAs, binaries: Binaries, directory: string): Promise<string | undefined> {
  const share = path.join(binaries.root, 'share', 'postgresql', 'postgres.bki');
  const script = 'cd "$1" && test -r "$2" && "$3" --version && "$4" --version';
  const programs = [programOf(binaries, 'initdb'), programOf(binaries, 'postgres')];
  const { file, args, options } = commandAs(runAs, '/bin/sh', ['-c', script, 'sh', directory, share, ...programs]);
  try {
    await run(file, args, { ...options, timeout: 15_000 });
    return undefined;
  } catch (error) {
    return saidBy(error).split('\n')[0];
  }
}

/** The first of the named system users that exists on this machine. */
export function findUser(names: readonly string[]): RunAs | undefined {
  for (const name of names) {
    const uid = numberFromId('-u', name);
    const gid = numberFromId('-g', name);
    if (uid && gid !== undefined) return { kind: 'user', uid, gid };
  }
  return undefined;
}

function numberFromId(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, '--', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
