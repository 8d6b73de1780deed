import { Anchor, Drawer, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';
import { NoticeList } from './NoticeList.tsx';

/** The latest notices of all portals on this side, beside the page. */
export function NoticeDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(noticeTexts);
  const { portalId } = usePortal();
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen && (
        <Stack>
          <NoticeList isUnreadOnly={isUnreadOnly} onUnreadOnly={setUnreadOnly} onFollow={onClose} />
          <Anchor component={Link} to={`/p/${portalId}/run/notices`} onClick={onClose}>
            {t('toPage')}
          </Anchor>
        </Stack>
      )}
    </Drawer>
  );
}
