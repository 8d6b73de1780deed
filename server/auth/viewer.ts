import type { MembershipStatus, PortalKind, Role } from '../../schema/enums.ts';
import type { Language } from '../i18n/translate.ts';

/** One place of the viewer in a portal, as the session's look-up gives it. */
export interface ViewerMembership {
  id: string;
  portalId: string;
  role: Role;
  status: MembershipStatus;
  portalKind: PortalKind;
  /** The internal portal of the organization. */
  homePortalId: string;
  /** The group of the portal's tree that it is in (R8). */
  groupId: string | null;
}

/** Who asks: an account with an open session, and its memberships on that session's side (P5). */
export interface Viewer {
  accountId: string;
  sessionId: string;
  audience: PortalKind;
  email: string;
  name: string;
  language: Language | null;
  memberships: ViewerMembership[];
  /** Portals where the membership is active: what the viewer may read at all. */
  portalIds: string[];
}

/** The viewer's active membership in a portal, if any. */
export function membershipIn(viewer: Viewer, portalId: string): ViewerMembership | undefined {
  return viewer.memberships.find((membership) => membership.portalId === portalId && membership.status === 'ACTIVE');
}

/** Whether the viewer runs the portal: moderators, and admins of the internal one. */
export function moderates(viewer: Viewer, portalId: string): boolean {
  const role = membershipIn(viewer, portalId)?.role;
  return role === 'MODERATOR' || role === 'ADMIN';
}

/** Internal portals that the viewer runs; normally one. */
export function moderatedHomes(viewer: Viewer): string[] {
  return viewer.memberships
    .filter((membership) => membership.portalKind === 'INTERNAL' && moderates(viewer, membership.portalId))
    .map((membership) => membership.portalId);
}
