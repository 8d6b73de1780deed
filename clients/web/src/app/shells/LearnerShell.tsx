import { NavLink, Outlet } from 'react-router';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { NoticeLink } from '../live/NoticeLink.tsx';
import { hasPage } from '../pageRoutes.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Footer } from './Footer.tsx';
import classes from './LearnerShell.module.css';
import { learnerNavigation } from './navigation.ts';
import { PortalSwitch } from './PortalSwitch.tsx';

/** Around the pages of learners: large, one column, little beside the content. */
export function LearnerShell() {
  const t = useText(shellTexts);
  const viewer = useViewer();
  const { portalId, mayRun } = usePortal();
  const links = learnerNavigation.filter(({ path }) => hasPage('learner', path));
  return (
    <div className={classes.shell}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <PortalSwitch />
        <nav className={classes.links} aria-label={t('menu')}>
          {links.length > 1 &&
            links.map(({ path, text }) => (
              <NavLink key={path} to={`/p/${portalId}/learn${path && `/${path}`}`} end={path === ''}>
                {t(text)}
              </NavLink>
            ))}
          <NoticeLink />
          {mayRun && <NavLink to={`/p/${portalId}/run`}>{t('toRunning')}</NavLink>}
        </nav>
        {viewer && <AccountMenu viewer={viewer} />}
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
