import { Link } from 'react-router';
import icon from '../../theme/icon.svg';
import classes from './Brand.module.css';

/** The mark of the product; leads to the start of the site. */
export const Brand = ({ compact }: { compact?: boolean }) => (
  <Link to="/" className={classes.brand} aria-label="Extramural">
    <img src={icon} alt="" width={32} height={32} />
    {!compact && <span>Extramural</span>}
  </Link>
);
