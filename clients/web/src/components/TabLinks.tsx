import { NavLink } from 'react-router';
import classes from './TabLinks.module.css';

export interface TabLinksProps {
  /** What the tabs are of, for who does not see them. */
  label: string;
  /** Each has an address of its own; the first is that of the place itself. */
  tabs: { to: string; text: string }[];
}

/** Pages of one place, side by side. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => (
  <nav className={classes.tabs} aria-label={label}>
    {tabs.map(({ to, text }) => (
      <NavLink key={to} to={to} end>
        {text}
      </NavLink>
    ))}
  </nav>
);
