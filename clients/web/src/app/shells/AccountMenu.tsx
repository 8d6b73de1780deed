import { IconKey, IconLayoutGrid, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { LinkMenu } from '../../components/LinkMenu.tsx';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useSignOut } from '../auth/useSignOut.ts';
import type { Viewer } from '../auth/ViewerProvider.tsx';
import classes from './AccountMenu.module.css';

/** Who is signed in: to all portals, and out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useText(shellTexts);
  const signOut = useSignOut();
  const name = viewer.name || viewer.email;
  const letters = name.split(/\s+/, 2).map((word) => [...word][0] ?? '');
  const sign = <span className={classes.sign} data-letters={letters.join('').toLocaleUpperCase()} />;
  return (
    <LinkMenu label={t('account', { name })} button={sign} align="end">
      <p>{viewer.email}</p>
      <Link to="/account">
        <IconUserCircle size={18} aria-hidden="true" />
        {t('myAccount')}
      </Link>
      <Link to="/portals">
        <IconLayoutGrid size={18} aria-hidden="true" />
        {t('allPortals')}
      </Link>
      <Link to="/password">
        <IconKey size={18} aria-hidden="true" />
        {t('changePassword')}
      </Link>
      <button type="button" onClick={() => void signOut()}>
        <IconLogout size={18} aria-hidden="true" />
        {t('signOut')}
      </button>
    </LinkMenu>
  );
}
