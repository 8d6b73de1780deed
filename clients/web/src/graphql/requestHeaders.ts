import type { Site } from '../app/site.ts';
import type { Language } from '../i18n/languages.ts';

/** What every request says: whose of the two sessions in the cookies it is (P5), and in which language problems are wanted. */
export const requestHeaders = (site: Site, language: Language): Record<string, string> => ({
  'x-extramural-site': site === 'INTERNAL' ? 'internal' : 'external',
  'accept-language': language,
});
