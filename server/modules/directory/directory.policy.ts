import { membershipIn, type Viewer } from '../../auth/viewer.ts';

/** R6: the directory fills internal portals only, and only in the name of an admin. */
export function canSyncDirectory(viewer: Viewer, portalId: string): boolean {
  const membership = membershipIn(viewer, portalId);
  return membership?.portalKind === 'INTERNAL' && membership.role === 'ADMIN';
}
