import { Button, Group, NativeSelect, NumberInput, Paper, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { SettingsShownFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useEdits } from '../../components/useEdits.ts';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { type Language, languageNames, languages } from '../../i18n/languages.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useSettings } from './useSettings.ts';

/** What the portal is called, its language, and how late an answer may arrive. */
export function GeneralSettings({ settings }: { settings: SettingsShownFragment }) {
  const t = useText(settingsTexts);
  const shell = useText(shellTexts);
  const { form, save } = useSettings(settings);
  const { title, language, attemptGraceSeconds } = settings;
  const given = useMemo(
    () => ({ title: title ?? '', language, attemptGraceSeconds }),
    [title, language, attemptGraceSeconds],
  );
  const { values, set, changed, isDirty, settle } = useEdits(given);
  useLeaveGuard(isDirty ? t('unsaved') : null);
  const submit = async () => {
    if (await save(changed)) settle(changed, values);
  };
  return (
    <Paper p="lg" withBorder maw="46rem">
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['title', 'language', 'attemptGraceSeconds']} />
          <TextInput
            label={t('portalTitle')}
            description={t('portalTitleHint')}
            name="title"
            maxLength={200}
            value={values.title}
            error={form.fieldError('title')}
            onChange={(event) => set('title', event.currentTarget.value)}
          />
          <NativeSelect
            label={t('language')}
            description={t('languageHint')}
            name="language"
            value={values.language}
            onChange={(event) => set('language', event.currentTarget.value as Language)}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <NumberInput
            label={t('grace')}
            description={t('graceHint')}
            name="attemptGraceSeconds"
            min={0}
            max={300}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={values.attemptGraceSeconds}
            error={form.fieldError('attemptGraceSeconds')}
            onChange={(seconds) => set('attemptGraceSeconds', Number(seconds))}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={form.isBusy} disabled={!isDirty}>
              {shell('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
