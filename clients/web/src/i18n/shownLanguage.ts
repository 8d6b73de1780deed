import i18next from 'i18next';
import { isLanguage, keepLanguage, type Language } from './languages.ts';

/** The language shown now. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'en');

/** Shows another language, at once and the next time. */
export async function showLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  if (language !== i18next.language) await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
