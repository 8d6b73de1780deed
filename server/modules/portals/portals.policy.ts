import { membershipIn, moderates, type Viewer } from '../../auth/viewer.ts';

/** P1: only moderators of the internal portal open external portals. */
export function canCreatePortals(viewer: Viewer, homePortalId: string): boolean {
  return membershipIn(viewer, homePortalId)?.portalKind === 'INTERNAL' && moderates(viewer, homePortalId);
}

/** Internal moderators list the portals of their organization. */
export const canListPortals = canCreatePortals;

/** Members see their portal; internal moderators see the portals of their organization (their rows, not their content). */
export function canSeePortal(viewer: Viewer, portal: { id: string; homePortalId: string }): boolean {
  return membershipIn(viewer, portal.id) !== undefined || canListPortals(viewer, portal.homePortalId);
}

/** A portal's moderators, and those of the internal portal that opened it, hand out its link and see its counts. */
export function canRunPortal(viewer: Viewer, portal: { id: string; homePortalId: string }): boolean {
  return moderates(viewer, portal.id) || canCreatePortals(viewer, portal.homePortalId);
}
