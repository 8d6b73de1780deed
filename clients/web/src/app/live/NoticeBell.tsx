import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useLive } from '../../graphql/liveState.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { NoticeDrawer } from './NoticeDrawer.tsx';

const unreadDocument = graphql(`query UnreadNoticeCount { unreadNoticeCount }`);
const addedDocument = graphql(
  `subscription NoticeAdded { noticeAdded { id kind message portalId subjectId createdAt } }`,
);

/** How many notices are unread; each new one shows as a toast too, on whatever page one is. */
export function NoticeBell() {
  const t = useText(noticeTexts);
  const { broken } = useLive();
  const [isOpen, setOpen] = useState(false);
  const [{ data }, askCount] = useQuery({ query: unreadDocument });
  const [{ data: added }] = useSubscription({ query: addedDocument });
  const notice = added?.noticeAdded;
  useEffect(() => {
    if (!notice) return;
    // The same id shows once, however often it comes.
    notify(notice.message, { id: notice.id, stays: true });
    askCount({ requestPolicy: 'network-only' });
  }, [notice, askCount]);
  useEffect(() => {
    // What came while the connection was away shows in the count.
    if (broken > 0) askCount({ requestPolicy: 'network-only' });
  }, [broken, askCount]);
  const count = data?.unreadNoticeCount ?? 0;
  return (
    <>
      <Indicator label={count > 99 ? '99+' : count} disabled={count === 0} size={18} offset={8} color="amber.3">
        <ActionIcon variant="subtle" size={44} onClick={() => setOpen(true)} aria-label={t('bell', { count })}>
          <IconBell size={22} />
        </ActionIcon>
      </Indicator>
      <NoticeDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
