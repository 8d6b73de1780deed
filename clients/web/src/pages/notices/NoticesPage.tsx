import { useSearchParams } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { NoticeList } from '../../app/live/NoticeList.tsx';
import { Page } from '../../components/Page.tsx';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';

/** What the viewer was told in this portal. */
export function NoticesPage() {
  const t = useText(noticeTexts);
  const { portalId } = usePortal();
  const [search, setSearch] = useSearchParams();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <NoticeList
        portalId={portalId}
        isUnreadOnly={search.has('unread')}
        onUnreadOnly={(isUnreadOnly) => setSearch(isUnreadOnly ? { unread: '1' } : {})}
      />
    </Page>
  );
}
