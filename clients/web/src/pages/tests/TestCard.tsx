import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DateTime } from '../../components/DateTime.tsx';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TestActions } from './TestActions.tsx';
import { TestBadges } from './TestBadges.tsx';
import type { TestRow } from './TestsPage.tsx';
import classes from './tests.module.css';
import { useTestPaths } from './useTestPaths.ts';

/** A test among the others, as a card. */
export function TestCard({ test }: { test: TestRow }) {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  return (
    <Paper withBorder p="md" className={classes.card}>
      <TestBadges test={test} />
      <Anchor component={Link} to={paths.test(test.id)} className={classes.cardTitle}>
        {test.title}
      </Anchor>
      <Text size="sm" c="dimmed" className={classes.cardFacts}>
        {t('questions', { count: test.newest.questionCount })} · <DateTime at={test.updatedAt} relative />
      </Text>
      <TestActions test={test} />
    </Paper>
  );
}
