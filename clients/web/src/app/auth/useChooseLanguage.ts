import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { showLanguage } from '../../i18n/shownLanguage.ts';
import { useViewer } from './ViewerProvider.tsx';

const setLanguageDocument = graphql(`
  mutation SetLanguage($language: Language!) { setLanguage(language: $language) { accountId language } }
`);

/** Shows another language, and keeps it with the account of who is signed in. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const viewer = useViewer();
  const [, setLanguage] = useMutation(setLanguageDocument);
  return async (language) => {
    await showLanguage(language);
    if (viewer) await setLanguage({ language });
  };
}
