import i18next from 'i18next';

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

const kept = 'extramural-language';

export const isLanguage = (code: unknown): code is Language => (languages as readonly unknown[]).includes(code);

/** The language shown now. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** What somebody chose here before, else what the browser wants most, else English. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(kept), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find(isLanguage) ?? 'en';
}

/** Shows another language, at once and the next time. */
export async function showLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  if (language !== i18next.language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
