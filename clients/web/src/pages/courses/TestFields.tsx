import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { EditedItemFragment } from '../../../generated/graphql.ts';
import { StateBadge } from '../../components/StateBadge.tsx';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useCoursePaths } from './useCoursePaths.ts';

/** Which test stands here; its questions and rules are on its own page. */
export function TestFields({ item }: { item: Extract<EditedItemFragment, { __typename: 'TestItem' }> }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const { test } = item;
  return (
    <Paper withBorder p="md">
      {test ? (
        <Group gap="sm">
          <Anchor component={Link} to={paths.test(test.id)}>
            {test.title}
          </Anchor>
          {test.published ? (
            <StateBadge tone="good">{t('testPublished')}</StateBadge>
          ) : (
            <StateBadge tone="bad">{t('testNotPublished')}</StateBadge>
          )}
        </Group>
      ) : (
        <Text>{t('testGone')}</Text>
      )}
      <Text size="sm" c="dimmed" mt={6}>
        {t('testHint')}
      </Text>
    </Paper>
  );
}
