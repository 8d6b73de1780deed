import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { notify } from '../../components/notify.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { NoticeDrawer } from './NoticeDrawer.tsx';
import { NoticeToast } from './NoticeToast.tsx';
import { useNewNotices } from './useNewNotices.ts';

/** How many notices are unread; each new one shows as a toast too, once, on whatever page one is. */
export function NoticeBell() {
  const t = useText(noticeTexts);
  const accountId = useViewer()?.accountId ?? '';
  const [isOpen, setOpen] = useState(false);
  const count = useNewNotices(accountId, (notices) => {
    for (const notice of notices.toReversed()) showToast(notice);
  });
  return (
    <>
      <Indicator label={count > 99 ? '99+' : count} disabled={count === 0} size={18} offset={8} color="amber.3">
        <ActionIcon variant="subtle" size={44} onClick={() => setOpen(true)} aria-label={t('bell', { count })}>
          <IconBell size={22} aria-hidden="true" />
        </ActionIcon>
      </Indicator>
      <NoticeDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

const showToast = (notice: NoticeInRowFragment): void =>
  notify(<NoticeToast notice={notice} />, { id: notice.id, isBad: notice.kind === 'TRANSFER_FAILED', stays: true });
