import { useMemo } from 'react';
import type { QuestionKind } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';

/** The parts of the test editor. */
export const testTabs = ['questions', 'settings', 'competencies', 'publish'] as const;
export type TestTab = (typeof testTabs)[number];

/** Addresses of the pages on which tests are made. */
export interface TestPaths {
  list: string;
  importNew: string;
  test(testId: string, tab?: TestTab | 'import' | 'preview'): string;
  question(testId: string, questionId: string): string;
  newQuestion(testId: string, kind: QuestionKind): string;
  course(courseId: string): string;
}

/** Only below /p/:portalId/run. */
export function useTestPaths(): TestPaths {
  const { portalId } = usePortal();
  return useMemo(() => {
    const base = `/p/${portalId}/run`;
    const test = (testId: string) => `${base}/tests/${testId}`;
    return {
      list: `${base}/tests`,
      importNew: `${base}/tests/import`,
      test: (testId, tab = 'questions') => (tab === 'questions' ? test(testId) : `${test(testId)}/${tab}`),
      question: (testId, questionId) => `${test(testId)}/questions/${questionId}`,
      newQuestion: (testId, kind) => `${test(testId)}/questions/new?kind=${kind}`,
      course: (courseId) => `${base}/courses/${courseId}`,
    };
  }, [portalId]);
}
