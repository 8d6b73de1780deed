import { requireViewer } from '../../auth/authorize.ts';
import type { Ctx } from '../../context.ts';

/** The viewer's active memberships as two columns, for statements that ask about oneself. UNAUTHENTICATED for nobody. */
export function ownMemberships(ctx: Ctx): { portals: string[]; members: string[] } {
  const active = requireViewer(ctx).memberships.filter(({ status }) => status === 'ACTIVE');
  return { portals: active.map(({ portalId }) => portalId), members: active.map(({ id }) => id) };
}
