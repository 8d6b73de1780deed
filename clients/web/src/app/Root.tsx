import { useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Pages } from './Pages.tsx';

/** Around every page: what happens to the connection, and where a new page begins. */
export function Root() {
  const { pathname, hash } = useLocation();
  const how = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page begins at its top
  useEffect(() => {
    // Going back the browser knows the place by itself.
    if (how !== 'POP' && !hash) scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <ConnectionBanner />
      <Pages />
    </>
  );
}
