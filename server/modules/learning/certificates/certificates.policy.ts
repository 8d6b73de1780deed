import { moderates, type Viewer } from '../../../auth/viewer.ts';

/** Certificates are revoked and made anew by those who run the portal. Nobody makes the first one: a completed course does (S49). */
export const canRevokeCertificates = (viewer: Viewer, portalId: string): boolean => moderates(viewer, portalId);
