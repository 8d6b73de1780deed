import type { ReactNode } from 'react';
import classes from './Note.module.css';

export interface NoteProps {
  /** `warn` where something would be lost or somebody has to act; `calm` for the rest. */
  tone?: 'warn' | 'calm';
  icon?: ReactNode;
  title?: string;
  children?: ReactNode;
}

/** Something to know before going on, beside what it is about. */
export const Note = ({ tone = 'calm', icon, title, children }: NoteProps) => (
  <div className={classes.note} data-tone={tone}>
    {icon && <span aria-hidden="true">{icon}</span>}
    <div>
      {title && <strong>{title}</strong>}
      {children && <p>{children}</p>}
    </div>
  </div>
);
