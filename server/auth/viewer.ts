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
  /** The portal is not open to the address that the viewer comes from (R9). */
  blockedByAddress: boolean;
}

/** Who asks: an account with an open session, and its memberships on that session's side (P5). */
export interface Viewer {
  accountId: string;
  sessionId: string;
  /** Where the viewer comes from, as our outermost proxy saw it; null for nowhere in particular. */
  address: string | null;
  audience: PortalKind;
  email: string;
  name: string;
  /** Whether mail to the address was shown to reach the person. */
  emailProved: boolean;
  language: Language | null;
  memberships: ViewerMembership[];
  /** Portals where the membership is open: what the viewer may read at all. */
  portalIds: string[];
}

/** Whether a membership lets its person in: it is active, and the portal is open to the address (R9). */
export const isOpen = (membership: ViewerMembership): boolean =>
  membership.status === 'ACTIVE' && !membership.blockedByAddress;

/** The viewer's membership in a portal that lets them in, if any. */
export function membershipIn(viewer: Viewer, portalId: string): ViewerMembership | undefined {
  return viewer.memberships.find((membership) => membership.portalId === portalId && isOpen(membership));
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
