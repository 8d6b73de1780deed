import { PortalMark } from '../../app/shells/PortalMark.tsx';
import { type Look, useLook } from '../../theme/useLook.ts';
import classes from './PortalSign.module.css';

/** Whose door this is: the portal's mark and title, above the card; the page takes its colour. */
export function PortalSign({ title, look }: { title: string; look: Look }) {
  useLook(look);
  return (
    <div className={classes.sign}>
      <PortalMark title={title} look={look} size={60} />
      <span>{title}</span>
    </div>
  );
}
