import { AppError, notFound } from '../errors.ts';
import { membershipIn, type Viewer } from './viewer.ts';

/** The viewer, or UNAUTHENTICATED. */
export function requireViewer(ctx: { viewer: Viewer | null }): Viewer {
  if (!ctx.viewer) throw new AppError('UNAUTHENTICATED');
  return ctx.viewer;
}

/**
 * Asserts that a policy lets the viewer act on something of a portal. Nobody signed in → UNAUTHENTICATED; not a member of the
 * portal → NOT_FOUND, as if it did not exist (P6, S12); a member whom the policy refuses → FORBIDDEN.
 */
export function authorize(
  ctx: { viewer: Viewer | null },
  portalId: string,
  policy: (viewer: Viewer, portalId: string) => boolean,
): Viewer {
  const viewer = requireViewer(ctx);
  if (policy(viewer, portalId)) return viewer;
  if (!membershipIn(viewer, portalId)) throw notFound();
  throw new AppError('FORBIDDEN');
}
