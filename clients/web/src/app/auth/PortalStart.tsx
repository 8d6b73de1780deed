import { Navigate } from 'react-router';
import { usePortal } from './PortalGate.tsx';

/** Who learns begins with what they learn, who runs the portal with how it is doing. */
export const PortalStart = () => <Navigate to={usePortal().mayRun ? 'run' : 'learn'} replace />;
