import { membershipIn, moderates, type Viewer } from '../../../auth/viewer.ts';

/** Every active member may take the portal's tests, whatever the role; which of them is judged per test (testAccess.ts). */
export const canLearn = (viewer: Viewer, portalId: string): boolean => membershipIn(viewer, portalId) !== undefined;

/** Extra attempts, extra time and a test's settings are given by the portal's moderators (L6). */
export const canRunTests = moderates;

/** Attempts of others: moderators see all, managers those of the groups they head (S5, R8). */
export const canSeeAttempts = (viewer: Viewer, portalId: string): boolean =>
  moderates(viewer, portalId) || membershipIn(viewer, portalId)?.role === 'MANAGER';
