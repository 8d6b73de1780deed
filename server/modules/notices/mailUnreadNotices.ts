import type { PortalKind } from '../../../schema/enums.ts';
import type { NoticeKind } from '../../../schema/notices.ts';
import type { Deps } from '../../context.ts';
import { writeIn } from '../../db/write.ts';
import { isLanguage, type Language, type Params } from '../../i18n/translate.ts';
import { type MailOrder, queueMails } from '../../mail/queueMails.ts';
import { noticeMessage } from './noticeMessage.ts';

interface DueNotice {
  id: string;
  portal_id: string;
  portal_kind: PortalKind;
  portal_language: string;
  account_id: string;
  email: string;
  name: string;
  language: string | null;
  kind: NoticeKind;
  params: Params;
}

/** Most notices that one round takes, and most that one mail spells out. */
const most = { round: 500, spelt: 20 };

/**
 * Mails notices that stayed unread while their person was away (S6): one mail for all of a person in a portal, once. Notices and
 * mails change in one transaction. Gives how many mails were written.
 */
export async function mailUnreadNotices(deps: Deps): Promise<number> {
  return writeIn(deps, { portals: [] }, async (tx) => {
    const due = await tx.sql<DueNotice>('SELECT * FROM claim_notices_to_mail($1, $2) WHERE wanted ORDER BY id', [
      deps.config.noticeMailMinutes * 60,
      most.round,
    ]);
    const groups = Map.groupBy(due, ({ portal_id, account_id }) => `${portal_id} ${account_id}`);
    await queueMails(tx, [...groups.values()].map(mailOf));
    return groups.size;
  });
}

function mailOf(notices: DueNotice[]): MailOrder {
  const first = notices[0] as DueNotice;
  const language = languageOf(first);
  const lines = notices.slice(0, most.spelt).map((notice) => `• ${noticeMessage(language, notice)}`);
  return {
    template: 'notice',
    to: { email: first.email, name: first.name },
    language,
    portalId: first.portal_id,
    accountId: first.account_id,
    params: { count: notices.length, list: [...lines, ...(notices.length > most.spelt ? ['…'] : [])].join('\n') },
    link: { path: `/portals/${first.portal_id}/notices`, site: first.portal_kind },
    list: 'NOTICES',
  };
}

function languageOf({ language, portal_language }: DueNotice): Language {
  if (isLanguage(language)) return language;
  return isLanguage(portal_language) ? portal_language : 'en';
}
