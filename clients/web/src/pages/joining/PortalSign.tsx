import { PortalMark } from '../../app/shells/PortalMark.tsx';
import classes from './PortalSign.module.css';

/** Whose door this is: the portal's mark and title, above the card. */
export const PortalSign = ({ title }: { title: string }) => (
  <div className={classes.sign}>
    <PortalMark title={title} size={60} />
    <span>{title}</span>
  </div>
);
