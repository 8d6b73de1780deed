import { Button, Drawer, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from 'urql';
import { DateTime } from '../../components/DateTime.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import classes from './NoticeDrawer.module.css';

const noticesDocument = graphql(`
  query Notices { notices(first: 30) { nodes { id kind message portalId subjectId createdAt readAt } } }
`);
const readDocument = graphql(`mutation MarkNoticesRead($portalId: ID!) { markNoticesRead(portalId: $portalId) }`);

/** The latest notices, beside the page. */
export function NoticeDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(noticeTexts);
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen && <Notices />}
    </Drawer>
  );
}

function Notices() {
  const t = useText(noticeTexts);
  const viewer = useViewer();
  const [result, ask] = useQuery({ query: noticesDocument, requestPolicy: 'cache-and-network' });
  const [{ fetching }, markRead] = useMutation(readDocument);
  return (
    <Loaded result={result} retry={ask}>
      {({ notices: { nodes } }) => {
        const unread = [...new Set(nodes.filter(({ readAt }) => !readAt).map(({ portalId }) => portalId))];
        if (nodes.length === 0) return <EmptyState picture="mail" title={t('none')} />;
        return (
          <Stack gap="xs">
            {unread.length > 0 && viewer && (
              <Button
                variant="light"
                loading={fetching}
                onClick={() => void Promise.all(unread.map((portalId) => markRead({ portalId })))}
              >
                {t('markRead')}
              </Button>
            )}
            {nodes.map((notice) => (
              <div key={notice.id} className={classes.notice} data-unread={!notice.readAt || undefined}>
                <Text size="sm">{notice.message}</Text>
                <Text size="xs" c="dimmed">
                  <DateTime at={notice.createdAt} relative />
                </Text>
              </div>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}
