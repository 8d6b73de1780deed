import { NavLink } from 'react-router';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePortal } from '../auth/PortalGate.tsx';

const countDocument = graphql(`query UnreadNoticeCount($portalId: ID!) { unreadNoticeCount(portalId: $portalId) }`);

/** The way to the notices of the portal, with how many are unread; for learners, who come for ten minutes. */
export function NoticeLink() {
  const t = useText(noticeTexts);
  const { portalId } = usePortal();
  const [{ data }] = useQuery({ query: countDocument, variables: { portalId }, requestPolicy: 'cache-and-network' });
  const count = data?.unreadNoticeCount ?? 0;
  return (
    <NavLink to={`/p/${portalId}/learn/notices`} aria-label={count > 0 ? t('bell', { count }) : undefined}>
      {count > 0 ? t('titleCount', { count }) : t('title')}
    </NavLink>
  );
}
