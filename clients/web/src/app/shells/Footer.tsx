import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/graphql.ts';
import type { Language } from '../../i18n/languages.ts';
import { currentLanguage, languageNames, languages, showLanguage } from '../../i18n/languages.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useViewer } from '../auth/ViewerProvider.tsx';
import classes from './Footer.module.css';

const setLanguageDocument = graphql(`
  mutation SetLanguage($language: Language!) { setLanguage(language: $language) { accountId language } }
`);

/** The language, kept with the account of who is signed in, and light or dark, kept in this browser. */
export function Footer() {
  const t = useText(shellTexts);
  const viewer = useViewer();
  const [, setLanguage] = useMutation(setLanguageDocument);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = async (language: Language) => {
    await showLanguage(language);
    if (viewer) await setLanguage({ language });
  };
  return (
    <footer className={classes.footer}>
      <NativeSelect
        size="sm"
        aria-label={t('language')}
        value={currentLanguage()}
        onChange={(event) => void choose(event.currentTarget.value as Language)}
        data={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <NativeSelect
        size="sm"
        aria-label={t('lightOrDark')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as 'auto' | 'light' | 'dark')}
        data={[
          { value: 'auto', label: t('schemeAuto') },
          { value: 'light', label: t('schemeLight') },
          { value: 'dark', label: t('schemeDark') },
        ]}
      />
    </footer>
  );
}
