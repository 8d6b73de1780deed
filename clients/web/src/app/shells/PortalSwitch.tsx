import { IconSelector } from '@tabler/icons-react';
import { Link } from 'react-router';
import { LinkMenu } from '../../components/LinkMenu.tsx';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { PortalMark } from './PortalMark.tsx';
import classes from './PortalSwitch.module.css';

/** How many other portals the menu has; all of them are on the page of portals. */
const most = 12;

/** The portal that one is in; a menu of the others for who has several. */
export function PortalSwitch() {
  const t = useText(shellTexts);
  const portal = usePortal();
  const others = (useViewer()?.memberships ?? []).filter(
    ({ portalId, status }) => status === 'ACTIVE' && portalId !== portal.portalId,
  );
  const name = (
    <>
      <PortalMark title={portal.title} look={portal.look} />
      <span className={classes.title}>{portal.title}</span>
    </>
  );
  if (others.length === 0) return <span className={classes.portal}>{name}</span>;
  const button = (
    <span className={classes.portal}>
      {name}
      <span className="only-read">{t('switchPortal')}</span>
      <IconSelector size={18} aria-hidden="true" />
    </span>
  );
  return (
    <LinkMenu button={button}>
      <p>{t('switchPortal')}</p>
      {others.slice(0, most).map(({ portalId, portalTitle, portal: other, portalLook }) => {
        const title = portalTitle ?? other?.title ?? other?.name ?? '';
        return (
          <Link key={portalId} to={`/p/${portalId}`}>
            <PortalMark title={title} look={portalLook} size={24} />
            {title}
          </Link>
        );
      })}
      <Link to="/portals">{t('allPortals')}</Link>
    </LinkMenu>
  );
}
