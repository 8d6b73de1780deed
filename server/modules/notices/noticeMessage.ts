import type { NoticeKind } from '../../../schema/notices.ts';
import { type Language, type Params, translate } from '../../i18n/translate.ts';

/** What a notice says, in a language; times as a date of UTC. */
export function noticeMessage(language: Language, notice: { kind: NoticeKind; params: Params }): string {
  const { dueAt } = notice.params;
  const params = dueAt === undefined ? notice.params : { ...notice.params, dueAt: dateIn(language, String(dueAt)) };
  return translate(language, `notice.${notice.kind}`, params);
}

function dateIn(language: Language, iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
