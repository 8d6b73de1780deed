import { useMemo } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';

/** Addresses of tests and attempts of a learner in the portal that is open. */
export interface AttemptPaths {
  test(testId: string): string;
  attempt(attemptId: string): string;
  review(attemptId: string): string;
}

/** Only below /p/:portalId. */
export function useAttemptPaths(): AttemptPaths {
  const { portalId } = usePortal();
  return useMemo(() => {
    const home = `/p/${portalId}/learn`;
    const attempt = (attemptId: string) => `${home}/attempts/${attemptId}`;
    return {
      test: (testId) => `${home}/tests/${testId}`,
      attempt,
      review: (attemptId) => `${attempt(attemptId)}/review`,
    };
  }, [portalId]);
}
