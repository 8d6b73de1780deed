import { useRef } from 'react';
import { useSubscription } from 'urql';
import type { MyNoticeSubscription } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { graphql } from '../../graphql/graphql.ts';

const myNoticeDocument = graphql(`
  subscription MyNotice($portalId: ID!) { noticeAdded(portalId: $portalId) { id kind subjectId } }
`);

export type MyNotice = MyNoticeSubscription['noticeAdded'];

/** Calls back for each thing that the learner is told: more time, graded, released. */
export function useMyNotices(onNotice: (notice: MyNotice) => void): void {
  const { portalId } = usePortal();
  const latest = useRef(onNotice);
  latest.current = onNotice;
  useSubscription({ query: myNoticeDocument, variables: { portalId } }, (_before, news) => {
    latest.current(news.noticeAdded);
    return news;
  });
}
