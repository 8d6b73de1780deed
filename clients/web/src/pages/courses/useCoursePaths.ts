import { useMemo } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';

/** The parts of the course editor. */
export const courseTabs = ['outline', 'about', 'competencies', 'settings', 'publish'] as const;
export type CourseTab = (typeof courseTabs)[number];

/** Addresses of the pages on which courses are made. */
export interface CoursePaths {
  list: string;
  course(courseId: string, tab?: CourseTab): string;
  item(courseId: string, itemId: string): string;
  preview(courseId: string): string;
  previewItem(courseId: string, itemId: string): string;
  test(testId: string): string;
  tests: string;
}

/** Only below /p/:portalId/run. */
export function useCoursePaths(): CoursePaths {
  const { portalId } = usePortal();
  return useMemo(() => {
    const base = `/p/${portalId}/run`;
    const course = (courseId: string) => `${base}/courses/${courseId}`;
    return {
      list: `${base}/courses`,
      course: (courseId, tab) => (tab && tab !== 'outline' ? `${course(courseId)}?tab=${tab}` : course(courseId)),
      item: (courseId, itemId) => `${course(courseId)}/items/${itemId}`,
      preview: (courseId) => `${course(courseId)}/preview`,
      previewItem: (courseId, itemId) => `${course(courseId)}/preview/${itemId}`,
      test: (testId) => `${base}/tests/${testId}`,
      tests: `${base}/tests`,
    };
  }, [portalId]);
}
