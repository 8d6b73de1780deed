import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DateTime } from '../../components/DateTime.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CourseActions } from './CourseActions.tsx';
import { CourseBadges } from './CourseBadges.tsx';
import type { CourseRow } from './CoursesPage.tsx';
import classes from './courses.module.css';
import { useCoursePaths } from './useCoursePaths.ts';

/** A course among the others, as a card. */
export function CourseCard({ course }: { course: CourseRow }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  return (
    <Paper withBorder p="md" className={classes.card}>
      <CourseBadges course={course} />
      <Anchor component={Link} to={paths.course(course.id)} className={classes.cardTitle}>
        {course.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('items', { count: course.newest.items.totalCount })} · <DateTime at={course.updatedAt} relative />
      </Text>
      <CourseActions course={course} />
    </Paper>
  );
}
