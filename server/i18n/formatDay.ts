import type { Language } from './translate.ts';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day as the language writes it in full, such as "21 November 2026"; by UTC, so that everybody reads the same. */
export function formatDay(language: Language, time: Date): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = formats.get(language) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(time);
}
