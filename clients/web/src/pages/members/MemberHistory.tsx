import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import { FeedList } from '../feed/FeedList.tsx';
import { useFeed } from '../feed/useFeed.ts';

/** What a person did here and what was done for them, newest first, live on top (I3). */
export function MemberHistory({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const { feed, older } = useFeed({ portalId, kinds: null, memberId: member.id });
  const empty = <EmptyState picture="empty" title={t('historyNone')} hint={t('historyNoneHint')} />;
  return <FeedList feed={feed} older={older} empty={empty} of={member.id} />;
}
