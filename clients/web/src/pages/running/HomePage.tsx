import { usePortal } from '../../app/auth/PortalGate.tsx';
import { InsideHome } from './InsideHome.tsx';
import { ManagerHome } from './ManagerHome.tsx';
import { OutsideHome } from './OutsideHome.tsx';

/** The start of who runs a portal: what to do next, and what waits. */
export function HomePage() {
  const { portalId, kind, role } = usePortal();
  if (role === 'MANAGER') return <ManagerHome />;
  return kind === 'INTERNAL' ? <InsideHome /> : <OutsideHome key={portalId} />;
}
