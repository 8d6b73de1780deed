import { Checkbox } from '@mantine/core';
import classes from './SelectionBar.module.css';
import type { Selection } from './useSelection.ts';

export interface RowCheckboxProps {
  selection: Selection;
  id: string;
  /** Says that this row is chosen by it. */
  label: string;
  name: string;
  /** Below the name. */
  more?: string | null;
}

/** The name of a row, which chooses the row. */
export const RowCheckbox = ({ selection, id, label, name, more }: RowCheckboxProps) => (
  <Checkbox
    checked={selection.has(id)}
    onChange={() => selection.toggle(id)}
    label={name}
    description={more}
    aria-label={label}
    classNames={{ description: classes.more }}
  />
);
