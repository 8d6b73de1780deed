import { Navigate } from 'react-router';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';
import { PortalsPage } from './PortalsPage.tsx';

/** The start of the site: straight into the one portal of who has one, else the choice. */
export function StartPage() {
  const [only, ...others] = useViewer()?.memberships ?? [];
  const isClear = only && others.length === 0 && only.status === 'ACTIVE' && !only.blockedByAddress;
  return isClear ? <Navigate to={`/p/${only.portalId}`} replace /> : <PortalsPage />;
}
