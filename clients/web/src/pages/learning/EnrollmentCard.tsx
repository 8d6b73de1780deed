import { Group, Paper, Text, Title } from '@mantine/core';
import type { EnrollmentOnCardFragment } from '../../../generated/graphql.ts';
import { ProgressRing } from '../../components/ProgressRing.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

export const enrollmentOnCard = graphql(`
  fragment EnrollmentOnCard on LearnerEnrollment {
    state dueAt overdue completedAt
    progress { percent itemsDone itemsTotal }
    course { id title }
    continueAt { id title }
  }
`);

/** A course somebody is enrolled in: how far, until when, where to go on. */
export function EnrollmentCard({ enrollment }: { enrollment: EnrollmentOnCardFragment }) {
  const t = useText(learningTexts);
  const { day } = useFormats();
  const { course, progress, dueAt, overdue, completedAt, continueAt } = enrollment;
  const facts = [
    t('done', { done: progress.itemsDone, count: progress.itemsTotal }),
    completedAt ? t('completed', { when: day(completedAt) }) : '',
    dueAt && !completedAt ? t(overdue ? 'overdue' : 'due', { when: day(dueAt) }) : '',
  ];
  return (
    <Paper p="lg" withBorder>
      <Group wrap="nowrap" gap="lg">
        <ProgressRing percent={progress.percent} size={72} />
        <div style={{ minWidth: 0 }}>
          <Title order={2} size="h3">
            {course?.title ?? t('gone')}
          </Title>
          <Text c="dimmed">{facts.filter(Boolean).join(' · ')}</Text>
          {continueAt && <Text mt={4}>{t('continue', { item: continueAt.title })}</Text>}
        </div>
      </Group>
    </Paper>
  );
}
