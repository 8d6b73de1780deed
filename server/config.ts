import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true');
/** An address, or a name and an address. */
const mailFrom = /^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u;
const seconds = (fallback: number) => z.coerce.number().positive().max(86_400).default(fallback);

/** Every setting, with its default and limits. `.env.example` lists the same names; a contract test compares them. */
export const settings = z.object({
  MODE: z.enum(['demo', 'production', 'test']).default('demo'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATA_DIR: z.string().default('.data'),
  FILES_DIR: z.string().optional(),
  DATABASE_URL: z.url().optional(),
  MIGRATION_DATABASE_URL: z.url().optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: z.url().optional(),
  SECRET: z.string().min(32).optional(),
  PUBLIC_URL: z.url().optional(),
  INTERNAL_URL: z.url().optional(),
  ALLOW_INSECURE_HTTP: flag.default(false),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SESSION_HOURS: z.coerce.number().min(1).max(8760).default(336),
  UPLOAD_MAX_BYTES: z.coerce
    .number()
    .int()
    .min(1024)
    .max(2 ** 31)
    .default(50 * 1024 * 1024),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  TRANSFER_LEASE_SECONDS: seconds(15),
  RECONCILE_SECONDS: seconds(5),
  QUEUE_LOCK_SECONDS: seconds(30),
  QUEUE_STALLED_SECONDS: seconds(15),
  STATEMENT_TIMEOUT_SECONDS: seconds(60),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .max(300)
    .regex(mailFrom, 'an address, or "Name <address>"')
    .default('Extramural <noreply@localhost>'),
  NOTICE_MAIL_MINUTES: z.coerce.number().positive().max(10_080).default(10),
  FAULT: z.string().optional(),
});

export interface Config {
  readonly mode: 'demo' | 'production' | 'test';
  readonly host: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly filesDir: string;
  readonly databaseUrl?: string;
  readonly migrationDatabaseUrl?: string;
  readonly poolSize: number;
  readonly redisUrl?: string;
  /** Signs upload and file URLs and derives link tokens; at least 32 characters. The embedded profile keeps one in its data. */
  readonly secret?: string;
  /** Where people of the external portals reach the server; defaults to the address listened on. */
  readonly publicUrl?: string;
  readonly internalUrl?: string;
  readonly allowInsecureHttp: boolean;
  /** How many proxies in front write X-Forwarded-For; what lies further left in it was written by the client. */
  readonly trustProxy: number;
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL'];
  readonly sessionHours: number;
  readonly uploadMaxBytes: number;
  readonly workerConcurrency: number;
  readonly transferLeaseSeconds: number;
  readonly reconcileSeconds: number;
  /** After how long a job of a worker that died may go to another, and how often that is looked for (milliseconds). */
  readonly queueTimes: { lockDurationMs: number; stalledIntervalMs: number };
  readonly statementTimeoutSeconds: number;
  /** The mail server; without it mails are caught (demo) or wait (production). */
  readonly smtpUrl?: string;
  /** Whom mails come from. */
  readonly mailFrom: string;
  /** Where caught mails are kept. */
  readonly mailDir: string;
  /** Where the built web client lies. */
  readonly webDir: string;
  /** After how long an unread notice goes by mail while its person is away (S6). */
  readonly noticeMailMinutes: number;
  /** Names crash points for the tests of faults, `point:action,…`; refused in production. */
  readonly fault?: string;
}

/** Reads and checks the environment; throws one readable error that names every wrong setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries({ ...envFile(env), ...env }).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong (see .env.example):\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  checkAddresses(value);
  if (value.MODE === 'production' && value.FAULT) throw new Error('FAULT is for tests and refused in production.');
  if (value.MODE === 'production' && value.SMTP_URL && !given.MAIL_FROM)
    throw new Error('MAIL_FROM is needed with SMTP_URL: the address that mails come from.');
  if (value.DATABASE_URL && !value.SECRET)
    throw new Error('SECRET (at least 32 characters) is needed with DATABASE_URL.');
  return Object.freeze({
    mode: value.MODE,
    host: value.HOST,
    port: value.PORT,
    dataDir: value.DATA_DIR,
    filesDir: value.FILES_DIR ?? `${value.DATA_DIR}/files`,
    databaseUrl: value.DATABASE_URL,
    migrationDatabaseUrl: value.MIGRATION_DATABASE_URL,
    poolSize: value.DATABASE_POOL_SIZE,
    redisUrl: value.REDIS_URL,
    secret: value.SECRET,
    publicUrl: value.PUBLIC_URL?.replace(/\/$/, ''),
    internalUrl: value.INTERNAL_URL?.replace(/\/$/, ''),
    allowInsecureHttp: value.ALLOW_INSECURE_HTTP,
    trustProxy: value.TRUST_PROXY,
    logLevel: value.LOG_LEVEL,
    sessionHours: value.SESSION_HOURS,
    uploadMaxBytes: value.UPLOAD_MAX_BYTES,
    workerConcurrency: value.WORKER_CONCURRENCY,
    transferLeaseSeconds: value.TRANSFER_LEASE_SECONDS,
    reconcileSeconds: value.RECONCILE_SECONDS,
    queueTimes: {
      lockDurationMs: value.QUEUE_LOCK_SECONDS * 1000,
      stalledIntervalMs: value.QUEUE_STALLED_SECONDS * 1000,
    },
    statementTimeoutSeconds: value.STATEMENT_TIMEOUT_SECONDS,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    mailDir: `${value.DATA_DIR}/mail`,
    webDir: path.join(import.meta.dirname, '../.build/web'),
    noticeMailMinutes: value.NOTICE_MAIL_MINUTES,
    fault: value.FAULT,
  });
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** A demo prints passwords, so it listens on loopback only; sessions over plain http elsewhere must be asked for by name. */
function checkAddresses(value: z.infer<typeof settings>): void {
  if (value.MODE === 'demo' && !loopback.test(value.HOST)) {
    throw new Error('MODE=demo listens on loopback only (HOST=127.0.0.1). Use MODE=production for others to reach it.');
  }
  if (value.MODE === 'production' && !value.PUBLIC_URL) throw new Error('PUBLIC_URL is needed in production.');
  for (const address of [value.PUBLIC_URL, value.INTERNAL_URL]) {
    const url = address ? new URL(address) : null;
    if (!url || url.protocol === 'https:' || loopback.test(url.hostname) || value.ALLOW_INSECURE_HTTP) continue;
    throw new Error(
      `${address} is plain http, where anybody on the way reads passwords. Use https, or set ALLOW_INSECURE_HTTP=1.`,
    );
  }
}

/** The lines of a `.env` beside the project, if there is one; the environment wins over it. */
function envFile(env: NodeJS.ProcessEnv): Record<string, string> {
  if (env.MODE === 'test') return {};
  try {
    const lines = readFileSync('.env', 'utf8').split('\n');
    return Object.fromEntries(
      lines.flatMap((line) => {
        const match = /^\s*([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line);
        return match?.[1] ? [[match[1], match[2]?.replace(/^(["'])(.*)\1$/, '$2') ?? '']] : [];
      }),
    );
  } catch {
    return {};
  }
}
