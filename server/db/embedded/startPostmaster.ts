import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './EmbeddedPostgresError.ts';
import { endOrphans } from './endOrphans.ts';
import { programOf } from './findBinaries.ts';
import { freePort } from './freePort.ts';
import type { Placement } from './placement.ts';
import { readPostmasterPid, retireStalePid } from './postmasterPid.ts';
import { commandAs } from './runAs.ts';
import { readServerLog, serverLogOf } from './serverLog.ts';
import { serverSettings } from './serverSettings.ts';

export interface StartRequest {
  clusterDir: string;
  dataDir: string;
  preferredPort: number | undefined;
  ephemeral: boolean;
  deadlineMs: number;
}

const POLL_MS = 10;
/** Another process has taken the port between our look and PostgreSQL's bind. */
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** Backends of a killed postmaster are still on their way out. */
const BACKENDS_LEFT = /pre-existing shared memory block/;

/**
 * Starts a postmaster of its own session, which outlives this process, and waits until it takes connections.
 * Problems: `START_FAILED` with what PostgreSQL said, `STILL_STARTING` when recovery takes longer than the deadline.
 */
export async function startPostmaster(place: Placement, request: StartRequest): Promise<{ pid: number; port: number }> {
  const deadline = Date.now() + request.deadlineMs;
  let port = await freePort(request.preferredPort);
  for (;;) {
    await retireStalePid(request.clusterDir);
    const outcome = await attempt(place, request, port, deadline);
    if ('pid' in outcome) return { ...outcome, port };
    if (Date.now() > deadline) throw startFailed(request, outcome.said);
    if (PORT_TAKEN.test(outcome.said)) port = await freePort();
    else if (BACKENDS_LEFT.test(outcome.said)) await endOrphans(request.clusterDir);
    else throw startFailed(request, outcome.said);
  }
}

async function attempt(
  place: Placement,
  request: StartRequest,
  port: number,
  deadline: number,
): Promise<{ pid: number } | { said: string }> {
  const log = await open(serverLogOf(request.dataDir), 'a', 0o600);
  try {
    const { size } = await log.stat();
    const child = launch(place, request, port, log);
    const failure = await untilReady(child, request, deadline);
    if (failure === undefined && child.pid) return { pid: child.pid };
    return { said: `${failure ?? ''}\n${await readServerLog(request.dataDir, size)}`.trim() };
  } finally {
    await log.close();
  }
}

function launch(place: Placement, request: StartRequest, port: number, log: FileHandle): ChildProcess {
  const args = ['-D', request.clusterDir, ...serverSettings(port, request.ephemeral)];
  const command = commandAs(place.runAs, programOf(place.binaries, 'postgres'), args);
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  child.unref();
  return child;
}

/** Resolves to undefined when ready, to the failure when the process ended. */
async function untilReady(child: ChildProcess, request: StartRequest, deadline: number): Promise<string | undefined> {
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure = `PostgreSQL ended with ${signal ?? `code ${code}`}.`;
  });
  while (failure === undefined) {
    const found = await readPostmasterPid(request.clusterDir);
    if (found?.pid === child.pid && found?.status === 'ready') return undefined;
    if (Date.now() > deadline) throw stillRecovering(request);
    await pause(POLL_MS);
  }
  return failure;
}

function startFailed(request: StartRequest, said: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'START_FAILED',
    `The embedded database does not start. PostgreSQL says: ${said || 'nothing'} (log: ${serverLogOf(request.dataDir)})`,
  );
}

function stillRecovering(request: StartRequest): EmbeddedPostgresError {
  const seconds = Math.round(request.deadlineMs / 1000);
  return new EmbeddedPostgresError(
    'STILL_STARTING',
    `The database in ${request.clusterDir} is not ready after ${seconds} s, but goes on with it. Start again later.`,
  );
}
