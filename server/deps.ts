import type pg from 'pg';
import { createInvitationLimits } from './auth/invitationLimits.ts';
import { createRateLimits } from './auth/rateLimits.ts';
import { createSignInLimits } from './auth/signInLimits.ts';
import type { Config } from './config.ts';
import { connectRedis, endRedis } from './connectRedis.ts';
import type { Deps } from './context.ts';
import { openDatabase } from './db/database.ts';
import { createWakeups } from './events/wakeups.ts';
import { createFaultPoints } from './faults.ts';
import { createFileStore } from './files/fileStore.ts';
import { createQueues } from './jobs/queues.ts';
import type { Log } from './log.ts';
import { openMailer } from './mail/openMailer.ts';

/** What the configuration leaves open until the database runs: its address, the secret, and how connections are watched. */
export interface Opening {
  databaseUrl: string;
  secret: string;
  /** The address that people reach the server at, where PUBLIC_URL does not say. */
  listeningUrl: () => string;
  onConnect?: (client: pg.PoolClient) => void;
}

/** Opens everything one process needs; `close` lets go of it in the opposite order. */
export async function openDeps(
  config: Config,
  log: Log,
  opening: Opening,
): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const { databaseUrl } = opening;
  const database = await openDatabase({
    url: databaseUrl,
    poolSize: config.poolSize,
    statementTimeoutMs: config.statementTimeoutSeconds * 1000,
    // A worker that falls silent in a transaction must let go of its locks when its lease ends (F2, F7).
    idleInTransactionTimeoutMs: config.transferLeaseSeconds * 1000,
    log,
    onConnect: opening.onConnect,
  });
  const link = config.redisUrl ? { redisUrl: config.redisUrl } : { pgUrl: databaseUrl };
  const redis = config.redisUrl ? connectRedis(config.redisUrl, 'producer', log) : null;
  const wakeups = createWakeups({ ...link, log });
  const queues = createQueues({ ...link, log });
  const mailer = openMailer(config, log);
  const deps: Deps = {
    config,
    database,
    wakeups,
    queues,
    files: createFileStore(config.filesDir),
    signInLimits: createSignInLimits(redis),
    rateLimits: createRateLimits(redis),
    invitationLimits: createInvitationLimits(redis),
    mailer,
    faultPoint: createFaultPoints(config.fault),
    log,
    secret: opening.secret,
    publicUrl: () => config.publicUrl ?? opening.listeningUrl(),
  };
  const close = async (): Promise<void> => {
    mailer.close();
    await queues.close();
    await wakeups.close();
    if (redis) endRedis(redis);
    await database.close();
  };
  return { deps, close };
}
