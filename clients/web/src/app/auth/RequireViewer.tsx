import { Navigate, Outlet, useLocation } from 'react-router';
import { useViewer } from './ViewerProvider.tsx';

/** Lets in who is signed in; others sign in first and come back to where they wanted to go. */
export function RequireViewer() {
  const viewer = useViewer();
  const { pathname, search, hash } = useLocation();
  if (viewer) return <Outlet />;
  const next = `${pathname}${search}${hash}`;
  return <Navigate to={`/sign-in${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`} replace />;
}
