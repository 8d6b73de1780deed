import { Paper, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../../components/CopyField.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { EditedCourse } from './CourseEditorPage.tsx';

const settingsDocument = graphql(`
  mutation UpdateCourseSettings($input: UpdateCourseSettingsInput!) {
    updateCourseSettings(input: $input) { __typename course { id settings { selfEnrollment certificate } } }
  }
`);

const names = ['selfEnrollment', 'certificate'] as const;

/** What the portal decides about a course beside its text; each switch is saved at once and holds at once. */
export function SettingsTab({ course }: { course: EditedCourse }) {
  const t = useText(coursesTexts);
  const { directLink, published, settings } = course;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('settingsHint')}
      </Text>
      <Paper withBorder p="md">
        <Stack>
          {names.map((name) => (
            <Setting key={name} course={course} name={name} />
          ))}
        </Stack>
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="direct-link">
        <Text fw={600} id="direct-link">
          {t('directLink')}
        </Text>
        <Text size="sm" c="dimmed" mb="xs">
          {t(published ? 'directLinkHint' : 'directLinkUnpublished')}
          {published && !settings.selfEnrollment && ` ${t('directLinkEnrolled', { name: t('selfEnrollment') })}`}
        </Text>
        <CopyField label={t('directLink')} value={directLink} qr />
      </Paper>
    </Stack>
  );
}

/** One switch; it shows what is wanted while that is being saved. */
function Setting({ course: { id, settings }, name }: { course: EditedCourse; name: (typeof names)[number] }) {
  const t = useText(coursesTexts);
  const form = useMutationForm(settingsDocument);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const change = async (value: boolean) => {
    if (form.isBusy) return;
    setWanted(value);
    await form.send({ input: { courseId: id, [name]: value } });
    setWanted(null);
  };
  return (
    <div>
      <Switch
        label={t(name)}
        description={t(`${name}Hint`)}
        checked={wanted ?? settings[name]}
        onChange={(event) => void change(event.currentTarget.checked)}
      />
      <FormProblem form={form} />
    </div>
  );
}
