import { Button, Checkbox, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { useMemo } from 'react';
import type { SettingsShownFragment } from '../../../generated/graphql.ts';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Note } from '../../components/Note.tsx';
import { useEdits } from '../../components/useEdits.ts';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { settingsTexts } from '../../i18n/settings/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useSettings } from './useSettings.ts';

const rangesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Who comes in: whether addresses are proved, and from where the portal is open (R9). */
export function SignInSettings({ settings }: { settings: SettingsShownFragment }) {
  const t = useText(settingsTexts);
  const shell = useText(shellTexts);
  const { form, save } = useSettings(settings);
  const { confirmEmail, signInRanges } = settings;
  const ranges = signInRanges.join('\n');
  const given = useMemo(() => ({ confirmEmail, ranges }), [confirmEmail, ranges]);
  const { values, set, changed, isDirty, settle } = useEdits(given);
  useLeaveGuard(isDirty ? t('unsaved') : null);
  const submit = async () => {
    const { ranges: text, ...rest } = changed;
    const done = await save({ ...rest, ...(text === undefined ? {} : { signInRanges: rangesOf(text) }) });
    if (done) settle(changed, values);
  };
  const outside = form.problem as { __typename: string; address?: string | null } | null;
  const own = outside?.__typename === 'OwnAddressOutsideProblem' ? outside.address : null;
  const closes = changed.ranges !== undefined && rangesOf(changed.ranges).length > 0;
  const saving = { loading: form.isBusy, disabled: !isDirty };
  return (
    <Paper p="lg" withBorder maw="46rem">
      <form action={() => void submit()}>
        <Stack>
          <FormProblem form={form} fields={['signInRanges']} />
          {own && (
            <div>
              <Button variant="light" size="xs" onClick={() => set('ranges', `${values.ranges.trim()}\n${own}`.trim())}>
                {t('addOwn', { address: own })}
              </Button>
            </div>
          )}
          <Checkbox
            label={t('confirmEmail')}
            description={t('confirmEmailHint')}
            checked={values.confirmEmail}
            onChange={(event) => set('confirmEmail', event.currentTarget.checked)}
          />
          <Textarea
            label={t('ranges')}
            description={t('rangesHint')}
            name="signInRanges"
            autosize
            minRows={3}
            placeholder={'203.0.113.0/24\n2001:db8::/32'}
            value={values.ranges}
            error={form.fieldError('signInRanges')}
            onChange={(event) => set('ranges', event.currentTarget.value)}
          />
          {closes && <Note tone="warn">{t('rangesWarning')}</Note>}
          {!closes && values.ranges === '' && (
            <Text size="sm" c="dimmed">
              {t('openToAll')}
            </Text>
          )}
          <Group justify="flex-end">
            {closes ? (
              <ConfirmButton {...saving} title={t('rangesTitle')} question={t('rangesQuestion')} onConfirm={submit}>
                {shell('save')}
              </ConfirmButton>
            ) : (
              <Button type="submit" {...saving}>
                {shell('save')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
