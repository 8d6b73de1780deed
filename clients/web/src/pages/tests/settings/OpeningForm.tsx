import { Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TestSettingsQuery } from '../../../../generated/graphql.ts';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { useLeaveGuard } from '../../../components/useLeaveGuard.ts';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { SaveBar } from './SaveBar.tsx';
import { updateTestSettingsDocument } from './settingsDocuments.ts';
import { useDraft } from './useDraft.ts';

type Settings = TestSettingsQuery['test']['settings'];

/** When the test is open and what follows from results: decided by this portal, at once, and never copied. */
export function OpeningForm({ testId, settings }: { testId: string; settings: Settings }) {
  const t = useText(testsTexts);
  const form = useMutationForm(updateTestSettingsDocument);
  const { releaseByHand, enrollOnFailure } = settings;
  const opensAt = localTime(settings.opensAt);
  const closesAt = localTime(settings.closesAt);
  const { values, changed, set, reset, isDirty } = useDraft({ opensAt, closesAt, releaseByHand, enrollOnFailure });
  const [isSaved, setSaved] = useState(false);
  useLeaveGuard(isDirty ? t('leaveSettings') : null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const times = {
      ...(changed.opensAt === undefined ? {} : { opensAt: isoTime(changed.opensAt) }),
      ...(changed.closesAt === undefined ? {} : { closesAt: isoTime(changed.closesAt) }),
    };
    const done = await form.send({ input: { testId, ...changed, ...times } });
    setSaved(Boolean(done));
    if (done) reset();
  };
  const time = (field: 'opensAt' | 'closesAt') => (
    <TextInput
      type="datetime-local"
      label={t(field)}
      description={t(`${field}Hint`)}
      value={values[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      error={form.fieldError(field)}
    />
  );
  const flag = (field: 'releaseByHand' | 'enrollOnFailure') => (
    <Switch
      label={t(field)}
      description={t(`${field}Hint`)}
      checked={values[field]}
      onChange={(event) => set({ [field]: event.currentTarget.checked })}
    />
  );
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="opening">
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          <div>
            <Title order={2} size="h4" id="opening">
              {t('opening')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('openingHint')}
            </Text>
          </div>
          <Group className={classes.times}>
            {time('opensAt')}
            {time('closesAt')}
          </Group>
          {flag('releaseByHand')}
          {flag('enrollOnFailure')}
          <FormProblem form={form} fields={['opensAt', 'closesAt']} />
          <SaveBar isDirty={isDirty} isBusy={form.isBusy} isSaved={isSaved} />
        </Stack>
      </form>
    </Paper>
  );
}

/** A time as its field writes it, in the time zone of this browser; empty for none. */
function localTime(iso: string | null | undefined): string {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

const isoTime = (local: string): string | null => (local ? new Date(local).toISOString() : null);
