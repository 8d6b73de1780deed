import { Link } from 'react-router';
import classes from './LinkTabs.module.css';

export interface LinkTabsProps {
  /** What is chosen, for who does not see it. */
  label: string;
  /** The open one. */
  value: string;
  /** The first has no name in the address. */
  tabs: readonly { value: string; label: string }[];
}

/** Parts of a page, one at a time; the open one is `tab` in the address. Links, so that each can be opened anew and kept. */
export const LinkTabs = ({ label, value, tabs }: LinkTabsProps) => (
  <nav aria-label={label} className={classes.tabs}>
    {tabs.map((tab, n) => (
      <Link
        key={tab.value}
        to={{ search: n === 0 ? '' : `?tab=${tab.value}` }}
        aria-current={tab.value === value ? 'page' : undefined}
      >
        {tab.label}
      </Link>
    ))}
  </nav>
);
