import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { InvitationLimits } from './auth/invitationLimits.ts';
import type { RateLimits } from './auth/rateLimits.ts';
import type { SignInLimits } from './auth/signInLimits.ts';
import type { Viewer } from './auth/viewer.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { readIn } from './db/read.ts';
import { type Tx, writeIn } from './db/write.ts';
import type { Wakeups } from './events/wakeups.ts';
import type { FaultPoints } from './faults.ts';
import type { FileStore } from './files/fileStore.ts';
import { type Language, type MessageKey, type Params, translate } from './i18n/translate.ts';
import type { Queues } from './jobs/queues.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Mailer } from './mail/Mailer.ts';

/** What one process has, made once in main and handed on. */
export interface Deps {
  config: Config;
  database: Database;
  wakeups: Wakeups;
  queues: Queues;
  files: FileStore;
  signInLimits: SignInLimits;
  rateLimits: RateLimits;
  invitationLimits: InvitationLimits;
  mailer: Mailer;
  /** Crash points of the tests of faults. */
  faultPoint: FaultPoints;
  log: Logger;
  /** Signs URLs and derives link tokens. */
  secret: string;
  /** The address people reach the server at, without a slash at the end. */
  publicUrl: () => string;
}

/** How a request carries and receives its session; absent for workers and listeners. */
export interface SessionCarrier {
  ip: string;
  /** Whether the session came in a cookie; its successor goes the same way. */
  fromCookie: boolean;
  /** Sets or clears the browser's session cookie of one audience. */
  setSession(audience: Viewer['audience'], token: string | null, expires: Date | null): void;
}

/** What a use case needs: who asks, in which language, and the ways to read, write, tell and enqueue. */
export interface Ctx {
  deps: Deps;
  viewer: Viewer | null;
  loaders: Loaders;
  language: Language;
  t: (key: MessageKey, params?: Params) => string;
  requestId: string;
  log: Logger;
  carrier: SessionCarrier | null;
}

/** Makes a context; each request, job and listener's pull has one of its own. */
export function createContext(
  deps: Deps,
  given: { viewer: Viewer | null; language: Language; requestId: string; log: Logger; carrier?: SessionCarrier | null },
): Ctx {
  const language = given.viewer?.language ?? given.language;
  const ctx: Ctx = {
    deps,
    viewer: given.viewer,
    language,
    t: (key, params) => translate(language, key, params),
    requestId: given.requestId,
    log: given.log,
    carrier: given.carrier ?? null,
    loaders: undefined as never,
  };
  ctx.loaders = createLoaders(ctx);
  return ctx;
}

/** From here on the request acts as this viewer; what was loaded for the former one is forgotten. */
export function actAs(ctx: Ctx, viewer: Viewer): void {
  ctx.viewer = viewer;
  ctx.loaders = createLoaders(ctx);
}

/** Reads what the viewer's portals hold, or those named (only transfers and reports may widen them). */
export function read<T>(ctx: Ctx, work: (em: EntityManager) => Promise<T>, portals?: readonly string[]): Promise<T> {
  return readIn(
    ctx.deps.database,
    { accountId: ctx.viewer?.accountId, portals: portals ?? ctx.viewer?.portalIds ?? [] },
    work,
  );
}

/**
 * Writes rows of one portal in one transaction; reads in it see that portal (or `portals`). What the request loaded before is
 * forgotten, so that the answer, and a second mutation in the same document, see what was written.
 */
export async function write<T>(
  ctx: Ctx,
  scope: { portal: string | null; portals?: readonly string[]; accountId?: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const portals = scope.portals ?? (scope.portal ? [scope.portal] : []);
  const result = await writeIn(
    ctx.deps,
    { accountId: scope.accountId ?? ctx.viewer?.accountId, portals, portal: scope.portal },
    work,
  );
  ctx.loaders = createLoaders(ctx);
  return result;
}
