import { TransferFailure } from '../../../schema/enums.ts';
import type { NoticeKind } from '../../../schema/notices.ts';
import { type Language, type Params, translate } from '../../i18n/translate.ts';

/** What a notice says, in a language; times as a date of UTC. */
export function noticeMessage(language: Language, notice: { kind: NoticeKind; params: Params }): string {
  const { dueAt, failureCode } = notice.params;
  const params = {
    ...notice.params,
    ...(dueAt === undefined ? {} : { dueAt: dateIn(language, String(dueAt)) }),
    ...(failureCode === undefined ? {} : { reason: reasonIn(language, String(failureCode)) }),
  };
  return translate(language, `notice.${notice.kind}`, params);
}

/** Why a transfer failed, in words. */
function reasonIn(language: Language, code: string): string {
  const known = Object.keys(TransferFailure).find((one) => one === code) as TransferFailure | undefined;
  return translate(language, `transfer.failure.${known ?? 'TOO_MANY_ATTEMPTS'}`);
}

function dateIn(language: Language, iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}
