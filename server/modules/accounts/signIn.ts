import type { SignInFailedProblem, SignInInput, SignInSuccess } from '../../../schema/accounts.ts';
import { authenticate } from '../../auth/authenticate.ts';
import { hashPassword, needsRehash, passwordFits } from '../../auth/passwords.ts';
import { newToken, tokenHash } from '../../auth/tokens.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { actAs, type Ctx, write } from '../../context.ts';
import { readIn } from '../../db/read.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../errors.ts';
import { endSessions } from './endSessions.ts';

type Answer =
  | ({ __typename: 'SignInSuccess' } & SignInSuccess)
  | ({ __typename: 'SignInFailedProblem' } & SignInFailedProblem);

interface AccountRow {
  id: string;
  password_hash: string | null;
  audiences: string[];
}

/**
 * Opens a session for an account on one side (P5). Problem: the e-mail or password is wrong, or the account has no portal on
 * that side; all three look the same, in text and in time (R10). RATE_LIMITED after too many tries.
 */
export async function signIn(ctx: Ctx, input: SignInInput): Promise<Answer> {
  const email = input.email.trim().slice(0, 254);
  const ip = ctx.carrier?.ip ?? 'local';
  await ctx.deps.signInLimits.count(email, ip);
  const account = await findAccount(ctx, email);
  const password = input.password.slice(0, 4000);
  const fits = await passwordFits(account?.password_hash, password);
  if (!account || !fits || !account.audiences.includes(input.audience)) return refused(ctx, input);
  await ctx.deps.signInLimits.forgive(email, ip);
  const rehash = needsRehash(account.password_hash ?? '') ? await hashPassword(password) : null;
  const { id: accountId, password_hash: verified } = account;
  const opened = await openSession(ctx, { accountId, audience: input.audience, verified, rehash });
  if (!opened) return refused(ctx, input);
  const { token, expiresAt } = opened;
  await endFormer(ctx, input.audience);
  const viewer = await authenticate(ctx.deps.database, token, ctx.carrier?.ip);
  if (!viewer) throw new AppError('INTERNAL');
  actAs(ctx, viewer);
  if (input.cookie) ctx.carrier?.setSession(input.audience, token, expiresAt);
  return { __typename: 'SignInSuccess', viewer, token: input.cookie ? null : token, expiresAt };
}

function refused(ctx: Ctx, { audience }: SignInInput): Answer {
  ctx.log.info({ audience }, 'sign-in refused');
  return { __typename: 'SignInFailedProblem', code: 'SIGN_IN_FAILED', message: ctx.t('signIn.failed') };
}

async function findAccount(ctx: Ctx, email: string): Promise<AccountRow | undefined> {
  const rows = await readIn(ctx.deps.database, { portals: [] }, (em) =>
    // Lower case is what the database takes for it: JavaScript has other ideas of İ and Σ.
    sql<AccountRow>(em, 'SELECT id, password_hash, audiences FROM find_account(lower($1))', [email]),
  );
  return rows[0];
}

/** The session that the request came with, if it is of the same side, is replaced by the new one and worth nothing now (S06). */
export async function endFormer(ctx: Ctx, audience: Viewer['audience']): Promise<void> {
  const former = ctx.viewer;
  if (former?.audience !== audience) return;
  await write(ctx, { portal: null }, (tx) => endSessions(tx, former.accountId, { only: former.sessionId }));
}

/** Whom a session is for, and the stored hash that the password was found to fit. */
interface Opening {
  accountId: string;
  audience: string;
  verified: string | null;
  rehash: string | null;
}

/**
 * A new session always has a new token; one that the browser brought along is worth nothing (S06). Null when the password was
 * changed since it was verified: the account's row is locked for the look, so that a change either comes after the session and
 * ends it, or before and prevents it.
 */
export async function openSession(ctx: Ctx, opening: Opening): Promise<{ token: string; expiresAt: Date } | null> {
  const { accountId, audience, verified, rehash } = opening;
  const token = newToken();
  const expiresAt = await write(ctx, { portal: null, accountId }, async (tx) => {
    const look = 'SELECT 1 FROM account WHERE id = $1 AND password_hash = $2 FOR UPDATE';
    if ((await tx.sql(look, [accountId, verified])).length === 0) return null;
    if (rehash) await tx.sql('UPDATE account SET password_hash = $2 WHERE id = $1', [accountId, rehash]);
    const [row] = await tx.sql<{ ends: number }>(
      `INSERT INTO session (token_hash, account_id, audience, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4)) RETURNING extract(epoch FROM expires_at)::float8 AS ends`,
      [tokenHash(token), accountId, audience, ctx.deps.config.sessionHours * 3600],
    );
    return new Date((row?.ends ?? 0) * 1000);
  });
  return expiresAt && { token, expiresAt };
}
