import { Group, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import type { TestSettingsQuery } from '../../../../generated/graphql.ts';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { isoTime, localTime } from '../../../components/localTime.ts';
import { SaveBar } from '../../../components/making/SaveBar.tsx';
import { useEdits } from '../../../components/useEdits.ts';
import { useLeaveGuard } from '../../../components/useLeaveGuard.ts';
import { useMutationForm } from '../../../graphql/useMutationForm.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { updateTestSettingsDocument } from './settingsDocuments.ts';

type Settings = TestSettingsQuery['test']['settings'];

const openingValues = ({ opensAt, closesAt, releaseByHand, enrollOnFailure }: Settings) => ({
  opensAt: localTime(opensAt),
  closesAt: localTime(closesAt),
  releaseByHand,
  enrollOnFailure,
});

/** When the test is open and what follows from results: decided by this portal, at once, and never copied. */
export function OpeningForm({ testId, settings }: { testId: string; settings: Settings }) {
  const t = useText(testsTexts);
  const form = useMutationForm(updateTestSettingsDocument);
  const present = useMemo(() => openingValues(settings), [settings]);
  const { values, changed, set, settle, isDirty } = useEdits(present);
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
    if (done) settle(changed, openingValues(done.settings));
  };
  const time = (field: 'opensAt' | 'closesAt') => (
    <TextInput
      type="datetime-local"
      label={t(field)}
      description={t(`${field}Hint`)}
      value={values[field]}
      onChange={(event) => set(field, event.currentTarget.value)}
      error={form.fieldError(field)}
    />
  );
  const flag = (field: 'releaseByHand' | 'enrollOnFailure') => (
    <Switch
      label={t(field)}
      description={t(`${field}Hint`)}
      checked={values[field]}
      onChange={(event) => set(field, event.currentTarget.checked)}
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
