import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from 'react-router';
import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { noticePath } from './noticePath.ts';
import { useMarkRead } from './useMarkRead.ts';

/** What a toast says: the notice and the way to what it is about. */
export function NoticeToast({ notice }: { notice: NoticeInRowFragment }) {
  const t = useText(noticeTexts);
  const { markRead } = useMarkRead();
  const path = noticePath(notice);
  const follow = () => {
    notifications.hide(notice.id);
    void markRead(notice.portalId, [notice.id]);
  };
  return (
    <>
      {notice.message}{' '}
      {path && (
        <Anchor component={Link} to={path} onClick={follow} size="sm" fw={600}>
          {t(notice.kind === 'TRANSFER_FAILED' ? 'openFailed' : 'open')}
        </Anchor>
      )}
    </>
  );
}
