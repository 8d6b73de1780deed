import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { DateTime } from '../DateTime.tsx';
import classes from './ContentCard.module.css';
import type { ContentLook, ContentRow } from './ContentList.tsx';

/** A course or a test among the others, as a card. */
export function ContentCard<Row extends ContentRow>({ row, look }: { row: Row; look: ContentLook<Row> }) {
  return (
    <Paper withBorder p="md" className={classes.card}>
      {look.badges(row)}
      <Anchor component={Link} to={look.address(row)} className={classes.title}>
        {row.title}
      </Anchor>
      <Text size="sm" c="dimmed" className={classes.facts}>
        {look.amountText(row)} · <DateTime at={row.updatedAt} relative />
      </Text>
      {look.actions(row)}
    </Paper>
  );
}
