import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useArrival } from '../../components/useArrival.ts';
import classes from './AccountCard.module.css';

export interface AccountCardProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  /** Links below the card. */
  below?: ReactNode;
}

/** One thing to do, in the middle of the page. */
export function AccountCard({ title, lead, children, below }: AccountCardProps) {
  const heading = useArrival();
  return (
    <div className={classes.column}>
      <title>{`${title} · Extramural`}</title>
      <Paper className={classes.card} radius="lg">
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
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
}
