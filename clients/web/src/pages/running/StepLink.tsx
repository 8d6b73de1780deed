import { Button } from '@mantine/core';
import { Link } from 'react-router';

/** The button of a step: deep in colour where it is the thing to do, light where there is nothing to be done. */
export const StepLink = ({ to, isDone, children }: { to: string; isDone?: boolean; children: string }) => (
  <Button component={Link} to={to} variant={isDone ? 'light' : 'filled'}>
    {children}
  </Button>
);
