import { requireViewer } from '../../auth/authorize.ts';
import { type Ctx, write } from '../../context.ts';
import { endSessions } from './endSessions.ts';

/** Ends the session at once; its open listeners end within 5 seconds (S07). */
export async function signOut(ctx: Ctx): Promise<boolean> {
  const viewer = requireViewer(ctx);
  await write(ctx, { portal: null }, (tx) => endSessions(tx, viewer.accountId, { only: viewer.sessionId }));
  ctx.carrier?.setSession(viewer.audience, null, null);
  return true;
}
