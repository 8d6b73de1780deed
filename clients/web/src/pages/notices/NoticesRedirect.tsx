import { Navigate, useParams } from 'react-router';
import { useViewer } from '../../app/auth/ViewerProvider.tsx';

/** Leads from the address in the mails to the notices, among the pages that the person works with in that portal. */
export function NoticesRedirect() {
  const { portalId = '' } = useParams();
  const membership = useViewer()?.memberships.find((one) => one.portalId === portalId);
  const isLearner = !membership || membership.role === 'LEARNER';
  return <Navigate to={`/p/${portalId}/${isLearner ? 'learn' : 'run'}/notices`} replace />;
}
