import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './SelectionBar.module.css';
import type { Selection } from './useSelection.ts';

export interface SelectionBarProps {
  selection: Selection;
  /** Says that all of the page is chosen by it, and how many are. */
  label: string;
  /** What can be done with them. */
  children: ReactNode;
}

/** Above a list: chooses all of its page, and says what can be done with those that are chosen. */
export const SelectionBar = ({ selection, label, children }: SelectionBarProps) => (
  <div className={classes.bar}>
    <Checkbox
      label={label}
      checked={selection.isAll}
      indeterminate={selection.ids.length > 0 && !selection.isAll}
      onChange={selection.toggleAll}
    />
    {selection.ids.length > 0 && <Group gap="xs">{children}</Group>}
  </div>
);
