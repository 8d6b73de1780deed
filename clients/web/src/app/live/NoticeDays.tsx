import type { NoticeInRowFragment } from '../../../generated/graphql.ts';
import { noticeTexts } from '../../i18n/notices/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import classes from './NoticeRow.module.css';
import { NoticeRow } from './NoticeRow.tsx';

export interface NoticeDaysProps {
  /** Newest first. */
  notices: readonly NoticeInRowFragment[];
  /** Whether to say of which portal each is, for who is in several. */
  namesPortals: boolean;
  onFollow?: () => void;
}

/** Notices under the day they were written, the unread ones of a day first. */
export function NoticeDays({ notices, namesPortals, onFollow }: NoticeDaysProps) {
  const nameOfDay = useNameOfDay();
  const memberships = useViewer()?.memberships ?? [];
  const titleOf = (portalId: string) => {
    if (!namesPortals || memberships.length < 2) return undefined;
    const portal = memberships.find((one) => one.portalId === portalId)?.portal;
    return portal?.title ?? portal?.name;
  };
  const days = [...Map.groupBy(notices, ({ createdAt }) => new Date(createdAt).toDateString())];
  return days.map(([day, ofDay]) => (
    <section key={day}>
      <h2 className={classes.day}>{nameOfDay(ofDay[0]?.createdAt ?? '')}</h2>
      <ul className={classes.list}>
        {ofDay
          .toSorted((a, b) => Number(Boolean(a.readAt)) - Number(Boolean(b.readAt)))
          .map((notice) => (
            <NoticeRow key={notice.id} notice={notice} portalTitle={titleOf(notice.portalId)} onFollow={onFollow} />
          ))}
      </ul>
    </section>
  ));
}

function useNameOfDay(): (iso: string) => string {
  const t = useText(noticeTexts);
  const { day } = useFormats();
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  return (iso) => {
    const date = new Date(iso).toDateString();
    if (date === today.toDateString()) return t('today');
    return date === yesterday.toDateString() ? t('yesterday') : day(iso);
  };
}
