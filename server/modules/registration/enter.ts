import { authenticate } from '../../auth/authenticate.ts';
import type { Viewer } from '../../auth/viewer.ts';
import { actAs, type Ctx } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { endFormer, openSession } from '../accounts/signIn.ts';

/** Opens a session on the external side as signing in does (P5, S06). Null when the password was changed since it was verified. */
export async function enter(
  ctx: Ctx,
  { accountId, verified, cookie }: { accountId: string; verified: string | null; cookie: boolean },
): Promise<{ viewer: Viewer; token: string | null; expiresAt: Date } | null> {
  const opened = await openSession(ctx, { accountId, audience: 'EXTERNAL', verified, rehash: null });
  if (!opened) return null;
  const { token, expiresAt } = opened;
  await endFormer(ctx, 'EXTERNAL');
  const viewer = await authenticate(ctx.deps.database, token, ctx.carrier?.ip);
  if (!viewer) throw new AppError('INTERNAL');
  actAs(ctx, viewer);
  if (cookie) ctx.carrier?.setSession('EXTERNAL', token, expiresAt);
  return { viewer, token: cookie ? null : token, expiresAt };
}
