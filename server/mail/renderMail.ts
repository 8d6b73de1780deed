import type { PortalKind } from '../../schema/enums.ts';
import { derivedToken } from '../auth/derivedToken.ts';
import { isLanguage, type Language, type MessageKey, type Params, translate } from '../i18n/translate.ts';
import type { RenderedMail } from './Mailer.ts';
import { mailHtml } from './mailHtml.ts';
import type { MailTemplate } from './mailTemplates.ts';
import type { MailLink, MailList } from './queueMails.ts';
import { unsubscribeToken } from './unsubscribeToken.ts';

/** A row of the outbox, as its claim gives it. */
export interface MailRow {
  id: string;
  template: MailTemplate;
  language: string;
  to_email: string;
  to_name: string | null;
  account_id: string | null;
  params: Params;
  link: MailLink | null;
  list: MailList | null;
  portal_name: string | null;
  portal_title: string | null;
}

/** What the addresses in a mail are made of. */
export interface MailSites {
  secret: string;
  publicUrl: string;
  internalUrl: string;
}

/** Who speaks where no portal does. */
const product = 'Extramural';

/** Longest subject and name (characters); what is longer is cut. */
const longest = { subject: 150, name: 80 };

/** A mail with all its texts, in plain text and HTML. Whatever the params hold stays text (S64). */
export function renderMail(row: MailRow, sites: MailSites): RenderedMail {
  const language: Language = isLanguage(row.language) ? row.language : 'en';
  const portal = oneLine(row.portal_title ?? row.portal_name ?? product, longest.name);
  const name = oneLine(row.to_name ?? '', longest.name);
  const params: Params = { portal, name, ...row.params };
  const t = (key: string): string => translate(language, key as MessageKey, params);
  const link = row.link && linkUrl(row.link, sites);
  const unsubscribeUrl = row.list && row.account_id && unsubscribeUrlOf(sites, row.account_id, row.list);
  const paragraphs = t(`mail.${row.template}.text`)
    .trim()
    .split(/\n{2,}/);
  const parts = {
    language,
    title: portal,
    greeting: translate(language, isSpeakable(name) ? 'mail.greeting' : 'mail.greetingUnknown', { name }),
    paragraphs: paragraphs.map((text) => text.trim()).filter(Boolean),
    action: link ? { label: t(`mail.${row.template}.action`), url: link } : null,
    actionHint: translate(language, 'mail.actionHint'),
    footer: translate(language, 'mail.footer', { portal }),
    unsubscribe: unsubscribeUrl ? { label: translate(language, 'mail.unsubscribe'), url: unsubscribeUrl } : null,
  };
  return {
    id: row.id,
    fromName: portal,
    to: { email: row.to_email, name: name || null },
    language,
    subject: oneLine(t(`mail.${row.template}.subject`), longest.subject),
    text: plainText(parts),
    html: mailHtml(parts),
    link,
    unsubscribeUrl,
  };
}

/** The parts of a mail, all plain text. */
export interface MailParts {
  language: Language;
  title: string;
  greeting: string;
  paragraphs: string[];
  action: { label: string; url: string } | null;
  actionHint: string;
  footer: string;
  unsubscribe: { label: string; url: string } | null;
}

function plainText({ greeting, paragraphs, action, footer, unsubscribe }: MailParts): string {
  const parts = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `-- \n${footer}`,
    ...(unsubscribe ? [`${unsubscribe.label}:\n${unsubscribe.url}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The address of a link, with its token where it has one. */
function linkUrl({ path, token, site }: MailLink, { secret, publicUrl, internalUrl }: MailSites): string {
  const base = (site satisfies PortalKind | undefined) === 'INTERNAL' ? internalUrl : publicUrl;
  const end = token ? `${/[/=]$/.test(path) ? '' : '/'}${derivedToken(secret, token.purpose, token)}` : '';
  return `${base}${path}${end}`;
}

const unsubscribeUrlOf = ({ secret, publicUrl }: MailSites, accountId: string, list: MailList): string =>
  `${publicUrl}/unsubscribe/${unsubscribeToken(secret, accountId, list)}`;

/** A name that mail programs would make a link of greets nobody: whoever registers others must not advertise by it (S28). */
const isSpeakable = (name: string): boolean => name !== '' && !/[:/@\\]|\p{L}\.\p{L}{2}/u.test(name);

/** Text for one line of a header: without control characters and what turns the direction of writing, cut. */
function oneLine(text: string, most: number): string {
  const clean = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...clean];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : clean;
}
