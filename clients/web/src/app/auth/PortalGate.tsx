import { createContext, useContext } from 'react';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { ErrorView } from '../../components/ErrorView.tsx';
import { type Look, useLook } from '../../theme/useLook.ts';
import { RequireViewer } from './RequireViewer.tsx';
import { useEnterPortal } from './useEnterPortal.ts';
import { type Membership, useViewer } from './ViewerProvider.tsx';

/** A membership that is open: the portal in the address and what its viewer may do there. */
export interface CurrentPortal {
  portalId: string;
  title: string;
  role: Membership['role'];
  kind: 'INTERNAL' | 'EXTERNAL';
  /** Whether the viewer runs it (moderators and admins) or a part of it (managers). */
  mayRun: boolean;
  look: Look | null;
}

const Context = createContext<CurrentPortal | null>(null);

/** The portal in the address; only below /p/:portalId. */
export function usePortal(): CurrentPortal {
  const portal = useContext(Context);
  if (!portal) throw new Error('usePortal is for pages of a portal.');
  return portal;
}

/** Lets members into their portal; who still has to accept or wait for something is told so on the page of portals. */
export function PortalGate() {
  const viewer = useViewer();
  const { portalId = '' } = useParams();
  const { pathname } = useLocation();
  const membership = viewer?.memberships.find((one) => one.portalId === portalId);
  useLook(membership?.portalLook ?? null);
  const isOpen = membership?.status === 'ACTIVE' && !membership.termsToAccept && !membership.blockedByAddress;
  useEnterPortal(isOpen ? portalId : null);
  if (!viewer) return <RequireViewer />;
  if (!membership) return <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isPage />;
  if (membership.status === 'ACTIVE' && membership.termsToAccept)
    return <Navigate to={`/terms/${portalId}?next=${encodeURIComponent(pathname)}`} replace />;
  if (membership.status !== 'ACTIVE' || membership.blockedByAddress) return <Navigate to="/" replace />;
  return (
    <Context value={currentPortal(membership, viewer.audience)}>
      <Outlet />
    </Context>
  );
}

const currentPortal = (
  { portalId, portalTitle, portal, role, portalLook }: Membership,
  audience: CurrentPortal['kind'],
) => ({
  portalId,
  title: portalTitle ?? portal?.title ?? portal?.name ?? '',
  role,
  kind: portal?.kind ?? audience,
  mayRun: role !== 'LEARNER',
  look: portalLook ?? null,
});
