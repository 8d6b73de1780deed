import { createContext, useContext, useMemo } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';

/** Addresses of a learner's pages in the portal that is open. */
export interface LearningPaths {
  home: string;
  catalogue: string;
  certificates: string;
  course(courseId: string): string;
  item(courseId: string, itemId: string): string;
}

/** Other addresses for the same pages: an author's preview leads from step to step within itself. */
export const LearningPathsContext = createContext<LearningPaths | null>(null);

/** Only below /p/:portalId. */
export function useLearningPaths(): LearningPaths {
  const { portalId } = usePortal();
  const others = useContext(LearningPathsContext);
  return useMemo(() => {
    if (others) return others;
    const home = `/p/${portalId}/learn`;
    const course = (courseId: string) => `${home}/courses/${courseId}`;
    return {
      home,
      catalogue: `${home}/catalogue`,
      certificates: `${home}/certificates`,
      course,
      item: (courseId, itemId) => `${course(courseId)}/items/${itemId}`,
    };
  }, [portalId, others]);
}
