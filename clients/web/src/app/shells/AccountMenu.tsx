import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { IconLayoutGrid, IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useSignOut } from '../auth/useSignOut.ts';
import type { Viewer } from '../auth/ViewerProvider.tsx';

/** Who is signed in: to all portals, and out. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const t = useText(shellTexts);
  const signOut = useSignOut();
  const name = viewer.name || viewer.email;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          aria-label={t('account', { name })}
          mih={44}
          miw={44}
          display="grid"
          style={{ placeItems: 'center' }}
        >
          <Avatar name={name} color="lagoon" variant="filled" radius="xl" size={36} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.email}</Menu.Label>
        <Menu.Item component={Link} to="/portals" leftSection={<IconLayoutGrid size={18} />}>
          {t('allPortals')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()} leftSection={<IconLogout size={18} />}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
