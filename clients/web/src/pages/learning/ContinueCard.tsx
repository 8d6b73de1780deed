import { Button, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { EnrollmentOnCardFragment } from '../../../generated/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import { DueDate } from './DueDate.tsx';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';

/** Where somebody left off, with one click to go on. */
export function ContinueCard({ enrollment }: { enrollment: EnrollmentOnCardFragment }) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const { course, continueAt, progress } = enrollment;
  if (!course || !continueAt) return null;
  return (
    <section className={classes.hero} aria-labelledby="continue">
      <div className={classes.grow}>
        <Text size="sm" c="dimmed">
          {course.title} · {t('done', { done: progress.itemsDone, count: progress.itemsTotal })}
        </Text>
        <Title order={2} id="continue" mt={4} mb={8}>
          {continueAt.title}
        </Title>
        <DueDate enrollment={enrollment} />
      </div>
      <Button
        component={Link}
        to={paths.item(course.id, continueAt.id)}
        size="md"
        rightSection={<IconArrowRight size={20} aria-hidden="true" />}
      >
        {t('goOn')}
      </Button>
    </section>
  );
}
