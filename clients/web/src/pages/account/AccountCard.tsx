import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './AccountCard.module.css';

export interface AccountCardProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Links below the card. */
  below?: ReactNode;
}

/** One thing to do, in the middle of the page. */
export const AccountCard = ({ title, lead, children, below }: AccountCardProps) => (
  <div className={classes.column}>
    <title>{`${title} · Extramural`}</title>
    <Paper className={classes.card} radius="lg">
      <Title order={1}>{title}</Title>
      {lead && (
        <Text c="dimmed" mt={6}>
          {lead}
        </Text>
      )}
      {children && <div className={classes.body}>{children}</div>}
    </Paper>
    {below && <div className={classes.below}>{below}</div>}
  </div>
);
