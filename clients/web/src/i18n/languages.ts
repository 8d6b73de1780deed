/** Everything people read is there in these. */
export const languages = ['en', 'pl', 'de', 'cs', 'ro', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Languages by their own names. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  pl: 'Polski',
  de: 'Deutsch',
  cs: 'Čeština',
  ro: 'Română',
  ru: 'Русский',
};

/** Where a browser keeps what was chosen in it. */
const kept = 'extramural-language';

export const isLanguage = (code: unknown): code is Language => (languages as readonly unknown[]).includes(code);

/** What somebody chose here before, else what the browser wants most, else English. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(kept), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find(isLanguage) ?? 'en';
}

/** Remembers what somebody chose, for the next time. */
export const keepLanguage = (language: Language): void => localStorage.setItem(kept, language);
