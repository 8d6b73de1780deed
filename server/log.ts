import { type DestinationStream, type Logger, pino, stdSerializers, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import { redactLine } from './redactLine.ts';

/** The structured logger that is handed around; `log.child({ requestId })`, `{ jobId }`, `{ portalId }` narrow it. */
export type Log = Logger;

/** What to log and how: `demo` prints for people when the output is a terminal, everything else is JSON lines. */
export interface LogOptions {
  mode: 'demo' | 'production';
  level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Which process speaks: `server`, `worker` or `demo`. */
  name?: string;
  /** Where the lines go; standard output unless given (tests collect them). */
  destination?: DestinationStream;
}

/**
 * Creates the logger of a process. Secrets (passwords, tokens, cookies, credentials in URLs) are cut out of every
 * line, whatever their depth. Writes are synchronous, so that the last lines before a crash are not lost.
 */
export function createLog(options: LogOptions): Log {
  const forPeople = options.mode === 'demo' && !options.destination && process.stdout.isTTY === true;
  const destination = forPeople
    ? pretty({ colorize: true, sync: true, ignore: 'pid,name', translateTime: 'SYS:HH:MM:ss.l' })
    : options.destination;
  const settings = {
    level: options.level,
    base: { pid: process.pid, ...(options.name ? { name: options.name } : {}) },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    hooks: { streamWrite: redactLine },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

/** Facts about an error that say where it comes from; anything else that hangs on it may quote rows or whole clients. */
const ERROR_FACTS = [
  'code',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'errno',
  'syscall',
  'address',
  'port',
];

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, ...rest } = stdSerializers.err(error);
  return {
    type,
    message,
    stack,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => ERROR_FACTS.includes(key))),
  };
}
