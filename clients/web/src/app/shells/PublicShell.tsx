import { Outlet } from 'react-router';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { site } from '../site.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Brand } from './Brand.tsx';
import { Footer } from './Footer.tsx';
import classes from './PublicShell.module.css';

/** Around signing in, registration and everything before a portal: one column on paper, with the hill behind it. */
export function PublicShell() {
  const t = useText(shellTexts);
  const viewer = useViewer();
  return (
    <div className={classes.shell}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className={classes.header}>
        <Brand />
        {site === 'INTERNAL' && <span className={classes.site}>{t('siteInternal')}</span>}
        {viewer && <AccountMenu viewer={viewer} />}
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
