import { ActionIcon, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { DateTime } from '../../components/DateTime.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './NoticeRow.module.css';
import { noticePath } from './noticePath.ts';
import { useMarkRead } from './useMarkRead.ts';

export const noticeFragment = graphql(`
  fragment NoticeInRow on Notice { id kind message portalId subjectId createdAt readAt }
`);

export interface NoticeRowProps {
  notice: NoticeInRowFragment;
  /** Of which portal it is, where that is not clear. */
  portalTitle?: string;
  /** Called when its link is followed. */
  onFollow?: () => void;
}

/** One notice: what it says, when, and the way to what it is about. Following it is reading it. */
export function NoticeRow({ notice, portalTitle, onFollow }: NoticeRowProps) {
  const t = useText(noticeTexts);
  const { isBusy, markRead } = useMarkRead();
  const { id, portalId, message, createdAt, readAt } = notice;
  const path = noticePath(notice);
  const read = () => (readAt ? undefined : void markRead(portalId, [id]));
  const follow = () => {
    read();
    onFollow?.();
  };
  return (
    <li className={classes.notice} data-unread={!readAt || undefined}>
      <div>
        {path ? (
          <Link to={path} onClick={follow}>
            {message}
          </Link>
        ) : (
          <Text span>{message}</Text>
        )}
        <Text size="xs" c="dimmed">
          {!readAt && <span className={classes.sign}>{t('unread')} · </span>}
          <DateTime at={createdAt} relative />
          {portalTitle && ` · ${portalTitle}`}
        </Text>
      </div>
      {!readAt && (
        <ActionIcon variant="subtle" size={32} loading={isBusy} onClick={read} aria-label={t('markOne', { message })}>
          <IconCheck size={18} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
