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
// Made once: a report of an import has thousands of messages, and making a format takes longer than using it.
const numbers = perLanguage((language) => new Intl.NumberFormat(language));
const plurals = perLanguage((language) => new Intl.PluralRules(language));

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
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}

function pluralForm(language: Language, forms: Exclude<Message, string>, count: number): string {
  const category = plurals[language].select(count);
  return (forms as Partial<Record<Intl.LDMLPluralRule, string>>)[category] ?? forms.other;
}

/** The language of an Accept-Language header that is wanted most and that we speak; English if none. Reads 500 characters. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.toLowerCase().split(';');
      const quality = rest.map((item) => item.trim()).find((item) => item.startsWith('q='));
      // The whole first part: "csb" is Kashubian and no Czech.
      return { tag: tag.trim().split('-')[0], quality: Number(quality?.slice(2) ?? 1) };
    })
    // 0 says "not this one"; what is no number is left out too.
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'en';
}

/** Whether a stored or given code is one of our languages. */
export function isLanguage(code: string | null | undefined): code is Language {
  return (languages as readonly string[]).includes(code ?? '');
}

function perLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}
