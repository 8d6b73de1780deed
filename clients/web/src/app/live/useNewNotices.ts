import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useLive } from '../../graphql/liveState.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import './NoticeRow.tsx';
import { newNotices } from './seenNotices.ts';

const unreadDocument = graphql(`
  query UnreadNotices { unreadNoticeCount notices(first: 5, unreadOnly: true) { nodes { ...NoticeInRow } } }
`);
const addedDocument = graphql(`subscription NoticeAdded { noticeAdded { ...NoticeInRow } }`);

/** How long a new subscription may take until it surely tells everything (ms). */
const settlingMs = 3_000;

/**
 * How many notices are unread, kept up by the listener; `onNew` hears each new one once in this window, also those that came while
 * the connection was away, the machine slept or the page was loaded again.
 */
export function useNewNotices(accountId: string, onNew: (notices: NoticeInRowFragment[]) => void): number {
  const { live, broken } = useLive();
  const [{ data }, ask] = useQuery({ query: unreadDocument, requestPolicy: 'cache-and-network' });
  const [{ data: added }] = useSubscription({ query: addedDocument });
  const tell = useRef(onNew);
  tell.current = onNew;
  const unread = data?.notices.nodes;
  useEffect(() => {
    if (unread) tell.current(newNotices(accountId, unread, { live: false }));
  }, [unread, accountId]);
  const notice = added?.noticeAdded;
  useEffect(() => {
    if (!notice) return;
    tell.current(newNotices(accountId, [notice], { live: true }));
    ask({ requestPolicy: 'network-only' });
  }, [notice, accountId, ask]);
  useEffect(() => {
    if (!live) return;
    if (broken > 0) ask({ requestPolicy: 'network-only' });
    // What was written between this answer and the listener's beginning.
    const later = setTimeout(() => ask({ requestPolicy: 'network-only' }), settlingMs);
    return () => clearTimeout(later);
  }, [live, broken, ask]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && ask({ requestPolicy: 'network-only' });
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [ask]);
  return data?.unreadNoticeCount ?? 0;
}
