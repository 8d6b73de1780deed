import { cs } from './messages/cs.ts';
import { de } from './messages/de.ts';
import { en, type MessageKey } from './messages/en.ts';
import { pl } from './messages/pl.ts';
import { ro } from './messages/ro.ts';
import { ru } from './messages/ru.ts';

export type { MessageKey };

/** The languages of everything a person reads (PRODUCT section 9). */
export const languages = ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const;
export type Language = (typeof languages)[number];

export type Message = string | { one: string; few?: string; many?: string; other: string };
export type Messages = Record<MessageKey, Message>;
export type Params = Record<string, string | number>;

const all: Record<Language, Messages> = { en, pl, de, cs, ro, ru };

/**
 * The text of a key in a language, its `{name}` parts filled in; a plural form is chosen by `count`.
 * Numbers are written as the language writes them.
 */
export function translate(language: Language, key: MessageKey, params: Params = {}): string {
  const message = all[language][key];
  const text = typeof message === 'string' ? message : pluralForm(language, message, Number(params.count ?? 0));
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function pluralForm(language: Language, forms: Exclude<Message, string>, count: number): string {
  const category = new Intl.PluralRules(language).select(count);
  return (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[category] ?? forms.other;
}

/** The first language of an Accept-Language header that we speak; English if none. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().split(';');
      const quality = Number(rest.find((item) => item.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { tag: tag.slice(0, 2).toLowerCase(), quality: Number.isFinite(quality) ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'en';
}

/** Whether a stored or given code is one of our languages. */
export function isLanguage(code: string | null | undefined): code is Language {
  return (languages as readonly string[]).includes(code ?? '');
}
