import type { PortalKind } from '../../schema/enums.ts';
import type { TokenPurpose, TokenSource } from '../auth/derivedToken.ts';
import type { Tx } from '../db/write.ts';
import type { Language, Params } from '../i18n/translate.ts';
import { newId } from '../ids.ts';
import { mailJob } from './mail.jobs.ts';
import type { MailTemplate } from './mailTemplates.ts';

/** What a person may unsubscribe from: notices, which come unless unwanted, and news, which come to those who agreed only (S6). */
export type MailList = 'NOTICES' | 'NEWS';

/** Where a mail's button leads. */
export interface MailLink {
  /** A path of the site, for example `/register/confirm`. */
  path: string;
  /** Becomes the last part of the path. */
  token?: { purpose: TokenPurpose } & TokenSource;
  /** The internal site has an address of its own (P5); the external one unless given. */
  site?: PortalKind;
}

/** A mail to be sent once the transaction is committed. */
export interface MailOrder {
  template: MailTemplate;
  to: { email: string; name: string | null };
  language: Language;
  /** The portal it speaks for and is erased with; null for mails about the account itself. */
  portalId: string | null;
  /** The person, where it has an account. */
  accountId?: string | null;
  /** What the texts `mail.<template>.*` fill in. Plain text: it is encoded where it is put. */
  params?: Params;
  /** The address of the mail's button: a path of the public site, with a derived token at its end where one is named. */
  link?: MailLink;
  /** For mails that nobody asked for: they carry a link to unsubscribe, and who did gets none. Needs `accountId`. */
  list?: MailList;
  /** After so many seconds it is not sent any more, for example because its link has expired. */
  usefulForSeconds?: number;
}

/** Writes mails into the outbox in the transaction of what they tell, by one statement; workers send them after the commit. */
export async function queueMails(tx: Tx, mails: readonly MailOrder[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({
    id: newId(),
    about_portal_id: mail.portalId,
    account_id: mail.accountId ?? null,
    template: mail.template,
    language: mail.language,
    to_email: mail.to.email,
    to_name: mail.to.name,
    params: mail.params ?? {},
    link: mail.link ?? null,
    list: mail.list ?? null,
    useful_seconds: mail.usefulForSeconds ?? null,
  }));
  await tx.sql(
    `INSERT INTO mail (id, about_portal_id, account_id, template, language, to_email, to_name, params, link, list, useful_until)
     SELECT id, about_portal_id, account_id, template, language, to_email, to_name, params, link, list,
            now() + make_interval(secs => useful_seconds)
       FROM jsonb_to_recordset($1::jsonb) AS row
       (id uuid, about_portal_id uuid, account_id uuid, template text, language text, to_email text, to_name text, params jsonb,
        link jsonb, list text, useful_seconds double precision)`,
    [JSON.stringify(rows)],
  );
  for (const { id } of rows) tx.enqueue(mailJob, { id }, `mail-${id}`);
}
