import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import type { Language } from '../../i18n/languages.ts';
import { languageNames, languages } from '../../i18n/languages.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { currentLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useChooseLanguage } from '../auth/useChooseLanguage.ts';
import classes from './Footer.module.css';

/** The language, kept with the account of who is signed in, and light or dark, kept in this browser. */
export function Footer() {
  const t = useText(shellTexts);
  const choose = useChooseLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
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
