import { Menu, UnstyledButton } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { Link } from 'react-router';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { PortalMark } from './PortalMark.tsx';
import classes from './PortalSwitch.module.css';

/** The portal that one is in; a menu of the others for who has several. */
export function PortalSwitch() {
  const t = useText(shellTexts);
  const portal = usePortal();
  const others = (useViewer()?.memberships ?? []).filter(
    ({ portalId, status }) => status === 'ACTIVE' && portalId !== portal.portalId,
  );
  const name = (
    <>
      <PortalMark title={portal.title} />
      <span className={classes.title}>{portal.title}</span>
    </>
  );
  if (others.length === 0) return <span className={classes.portal}>{name}</span>;
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.portal} aria-label={`${portal.title}. ${t('switchPortal')}`}>
          {name}
          <IconSelector size={18} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('switchPortal')}</Menu.Label>
        {others.slice(0, 12).map(({ portalId, portalTitle, portal: other }) => (
          <Menu.Item
            key={portalId}
            component={Link}
            to={`/p/${portalId}`}
            leftSection={<PortalMark title={portalTitle ?? other?.name ?? ''} size={24} />}
          >
            {portalTitle ?? other?.title ?? other?.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/portals">
          {t('allPortals')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
