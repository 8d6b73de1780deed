import { Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { EnrollmentOnCardFragment } from '../../../generated/graphql.ts';
import { ProgressRing } from '../../components/ProgressRing.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { DueDate } from './DueDate.tsx';
import classes from './learning.module.css';
// Before the fragment below, which uses what is in it.
import './learningDocuments.ts';
import { useLearningPaths } from './useLearningPaths.ts';

export const enrollmentOnCard = graphql(`
  fragment EnrollmentOnCard on LearnerEnrollment { ...LearningState course { id title } }
`);

/** A course somebody is enrolled in: how far, until when, where to go on. The whole card leads to it. */
export function EnrollmentCard({ enrollment }: { enrollment: EnrollmentOnCardFragment }) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const { course, progress, continueAt, completedAt } = enrollment;
  return (
    <li className={classes.card}>
      <ProgressRing percent={progress.percent} size={64} />
      <div className={classes.grow}>
        <Title order={3} size="h3">
          {course ? (
            <Link to={paths.course(course.id)} className={classes.whole}>
              {course.title}
            </Link>
          ) : (
            t('gone')
          )}
        </Title>
        <Text c="dimmed" size="sm">
          {t('done', { done: progress.itemsDone, count: progress.itemsTotal })}
        </Text>
        {continueAt && !completedAt && <Text size="sm">{t('nextUp', { item: continueAt.title })}</Text>}
        <DueDate enrollment={enrollment} />
      </div>
    </li>
  );
}
