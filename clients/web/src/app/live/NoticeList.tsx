import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import { NoticeDays } from './NoticeDays.tsx';
import './NoticeRow.tsx';
import { useMarkRead } from './useMarkRead.ts';

const noticesDocument = graphql(`
  query Notices($portalId: ID, $unreadOnly: Boolean!, $first: Int!) {
    notices(portalId: $portalId, unreadOnly: $unreadOnly, first: $first) {
      pageInfo { hasNextPage } nodes { id ...NoticeInRow }
    }
  }
`);

/** How many are shown at first and come with each further step; the API gives at most 100. */
const step = 20;
const most = 100;

export interface NoticeListProps {
  /** Of this portal; of all on this side if not given. */
  portalId?: string;
  isUnreadOnly: boolean;
  onUnreadOnly: (isUnreadOnly: boolean) => void;
  onFollow?: () => void;
}

/** Notices by day, newest first; older ones come when they are wanted. */
export function NoticeList({ portalId, isUnreadOnly, onUnreadOnly, onFollow }: NoticeListProps) {
  const t = useText(noticeTexts);
  const [first, setFirst] = useState(step);
  const [result, ask] = useQuery({
    query: noticesDocument,
    variables: { portalId: portalId ?? null, unreadOnly: isUnreadOnly, first },
    requestPolicy: 'cache-and-network',
  });
  // While more are asked those that are there stay.
  const [kept, setKept] = useState(result.data);
  useEffect(() => {
    if (result.data) setKept(result.data);
  }, [result.data]);
  return (
    <Loaded result={{ ...result, data: result.data ?? kept }} retry={ask}>
      {({ notices: { nodes, pageInfo } }) => (
        <Stack gap="md">
          <Group justify="space-between" gap="xs">
            <Checkbox
              label={t('unreadOnly')}
              checked={isUnreadOnly}
              onChange={(event) => onUnreadOnly(event.currentTarget.checked)}
            />
            <MarkAll notices={nodes} />
          </Group>
          {nodes.length === 0 && <EmptyState picture="mail" title={t(isUnreadOnly ? 'allRead' : 'none')} />}
          <NoticeDays notices={nodes} namesPortals={!portalId} onFollow={onFollow} />
          {pageInfo.hasNextPage && first < most && (
            <Button variant="light" loading={result.fetching} onClick={() => setFirst(Math.min(first + step, most))}>
              {t('older')}
            </Button>
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Reads everything of the portals that have something unread here. */
function MarkAll({ notices }: { notices: readonly NoticeInRowFragment[] }) {
  const t = useText(noticeTexts);
  const viewer = useViewer();
  const { isBusy, markRead } = useMarkRead();
  const portals = [...new Set(notices.filter(({ readAt }) => !readAt).map(({ portalId }) => portalId))];
  if (portals.length === 0 || !viewer) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      loading={isBusy}
      onClick={() => void Promise.all(portals.map((portalId) => markRead(portalId)))}
    >
      {t('markRead')}
    </Button>
  );
}
