import { Alert } from '@mantine/core';
import type { PreviewedTestFragment } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TestFacts } from '../learning/TestFacts.tsx';

export const previewedTest = graphql(`
  fragment PreviewedTest on TestRevision {
    id title passMark timeLimitSeconds attemptLimit review reviewAfterClose
    description { html }
    questions(first: 1) { totalCount }
  }
`);

export interface PreviewTestProps {
  test: {
    id: string;
    published: PreviewedTestFragment | null;
    settings: { opensAt: string | null; closesAt: string | null };
  };
}

/** A test in a preview: what learners read before they begin; it cannot be taken here. */
export function PreviewTest({ test: { id, published, settings } }: PreviewTestProps) {
  const t = useText(coursesTexts);
  if (!published)
    return (
      <Alert variant="light" color="amber">
        {t('testNotPublished')}
      </Alert>
    );
  const { questions, attemptLimit, ...facts } = published;
  const test = {
    ...facts,
    ...settings,
    id,
    attemptLimit,
    questionCount: questions.totalCount,
    attemptsUsed: 0,
    attemptsLeft: attemptLimit,
    openAttemptId: null,
    obstacle: null,
  };
  return <TestFacts test={test} isDone={false} />;
}
