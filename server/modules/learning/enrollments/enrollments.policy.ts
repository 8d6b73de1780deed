import { moderates, type Viewer } from '../../../auth/viewer.ts';

/** Those who run the portal enrol its members, in external and internal ones alike. */
export const canEnroll = (viewer: Viewer, portalId: string): boolean => moderates(viewer, portalId);
