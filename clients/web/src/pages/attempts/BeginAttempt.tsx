import { Button, Checkbox, List, Paper, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { attemptsTexts } from '../../i18n/attempts/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { startAttemptDocument } from './attemptDocuments.ts';
import type { TestToEnter } from './TestEntry.tsx';
import { useAttemptPaths } from './useAttemptPaths.ts';
import { useDuration } from './useDuration.ts';

export interface BeginAttemptProps {
  test: TestToEnter;
  place?: { enrollmentId: string; itemId: string };
  isAgain: boolean;
}

/** Says what happens when the attempt begins, and begins it once that was confirmed: before it no clock runs (L1). */
export function BeginAttempt({ test, place, isAgain }: BeginAttemptProps) {
  const t = useText(attemptsTexts);
  const paths = useAttemptPaths();
  const navigate = useNavigate();
  const form = useMutationForm(startAttemptDocument);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (!isConfirmed) return setMissing(true);
    const done = await form.send({ input: { testId: test.id, ...place, confirmed: true } });
    if (done) void navigate(paths.attempt(done.attempt.id));
  };
  return (
    <Paper component="form" p="lg" withBorder radius="lg" onSubmit={(event) => void begin(event)} noValidate>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          {t(isAgain ? 'tryAgain' : 'ready')}
        </Title>
        <Promises test={test} />
        <Checkbox
          size="md"
          label={t('confirm')}
          checked={isConfirmed}
          error={isMissing && !isConfirmed && t('confirmFirst')}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        <FormProblem form={form} />
        <Button type="submit" size="md" loading={form.isBusy}>
          {t('begin')}
        </Button>
      </Stack>
    </Paper>
  );
}

/** What one has to know before the clock runs, in plain words. */
function Promises({ test: { timeLimitSeconds, attemptsLeft, closesAt } }: { test: TestToEnter }) {
  const t = useText(attemptsTexts);
  const { dateTime } = useFormats();
  const duration = useDuration();
  const all = [
    timeLimitSeconds ? t('clockRuns', { time: duration(timeLimitSeconds) }) : t('noClock'),
    closesAt && t('endsWithTest', { when: dateTime(closesAt) }),
    t('savedAsYouGo'),
    typeof attemptsLeft === 'number' && t('oneOfAttempts', { count: attemptsLeft }),
  ];
  return (
    <List spacing={6}>
      {all.filter(Boolean).map((promise) => (
        <List.Item key={String(promise)}>
          <Text>{promise}</Text>
        </List.Item>
      ))}
    </List>
  );
}
