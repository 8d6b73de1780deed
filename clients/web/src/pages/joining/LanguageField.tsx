import { NativeSelect } from '@mantine/core';
import { isLanguage, languageNames, languages } from '../../i18n/languages.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { currentLanguage, showLanguage } from '../../i18n/shownLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** The person's language is that of the page: choosing one shows it at once. */
export function LanguageField() {
  const t = useText(shellTexts);
  return (
    <NativeSelect
      label={t('language')}
      name="language"
      size="md"
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={currentLanguage()}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) void showLanguage(value);
      }}
    />
  );
}
