import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { OutlineItemFragment } from '../../../generated/graphql.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';
import { WhyLocked } from './WhyLocked.tsx';

export interface ItemWaysProps {
  courseId: string;
  items: OutlineItemFragment[];
  item: OutlineItemFragment;
}

/** The ways from a step to the one before and the one after it, or why there is none yet. */
export function ItemWays({ courseId, items, item }: ItemWaysProps) {
  const t = useText(learningTexts);
  const paths = useLearningPaths();
  const place = items.findIndex(({ id }) => id === item.id);
  const before = items[place - 1];
  const after = items[place + 1];
  const next = after ?? { id: '', title: t('toCourse'), state: 'OPEN' as const, lockedBy: [] };
  return (
    <nav className={classes.ways} aria-label={t('ways')}>
      {before && before.state !== 'LOCKED' ? (
        <Button
          component={Link}
          to={paths.item(courseId, before.id)}
          variant="default"
          leftSection={<IconArrowLeft size={18} aria-hidden="true" />}
        >
          {t('previous', { item: before.title })}
        </Button>
      ) : (
        <span />
      )}
      {next.state === 'LOCKED' ? (
        <Text size="sm" c="dimmed" component="div" className={classes.why}>
          {t('nextLocked', { item: next.title })} <WhyLocked courseId={courseId} lockedBy={next.lockedBy} />
        </Text>
      ) : (
        <Button
          component={Link}
          to={after ? paths.item(courseId, after.id) : paths.course(courseId)}
          variant={item.state === 'DONE' ? 'filled' : 'default'}
          rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        >
          {after ? t('nextItem', { item: after.title }) : next.title}
        </Button>
      )}
    </nav>
  );
}
