import { Button, Checkbox, Paper, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { startCourseDocument } from './learningDocuments.ts';

/** Begins a course, after its requirements were confirmed where it has any. */
export function BeginCourse({ enrollmentId, requirements }: { enrollmentId: string; requirements: string }) {
  const t = useText(learningTexts);
  const form = useMutationForm(startCourseDocument);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (requirements && !isConfirmed) return setMissing(true);
    void form.send({ input: { enrollmentId, confirmed: true } });
  };
  return (
    <Paper component="form" p="lg" withBorder radius="lg" onSubmit={begin} noValidate>
      <Stack gap="sm" align="flex-start">
        <Title order={2} size="h3">
          {t(requirements ? 'requirements' : 'ready')}
        </Title>
        {requirements ? (
          <>
            <Text className={classes.plain}>{requirements}</Text>
            <Checkbox
              label={t('confirmRequirements')}
              checked={isConfirmed}
              error={isMissing && !isConfirmed && t('confirmMissing')}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
          </>
        ) : (
          <Text>{t('readyHint')}</Text>
        )}
        <FormProblem form={form} />
        <Button type="submit" size="md" loading={form.isBusy}>
          {t('start')}
        </Button>
      </Stack>
    </Paper>
  );
}
