import { membershipIn, moderates, type Viewer } from '../../auth/viewer.ts';

/** T2: transfers go out from the internal portal only, ordered by its moderators; never sideways or back. */
export function canTransferFrom(viewer: Viewer, portalId: string): boolean {
  return membershipIn(viewer, portalId)?.portalKind === 'INTERNAL' && moderates(viewer, portalId);
}

/** A transfer belongs to the internal portal; the target's moderators hear of it through their own log. */
export const canSeeTransfer = canTransferFrom;
