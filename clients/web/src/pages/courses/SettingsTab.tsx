import { Paper, Stack, Switch, Text } from '@mantine/core';
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
  const form = useMutationForm(settingsDocument);
  const { id, settings, directLink, published } = course;
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('settingsHint')}
      </Text>
      <Paper withBorder p="md">
        <Stack>
          {names.map((name) => (
            <Switch
              key={name}
              label={t(name)}
              description={t(`${name}Hint`)}
              checked={settings[name]}
              disabled={form.isBusy}
              onChange={(event) => void form.send({ input: { courseId: id, [name]: event.currentTarget.checked } })}
            />
          ))}
          <FormProblem form={form} />
        </Stack>
      </Paper>
      <Paper withBorder p="md" component="section" aria-labelledby="direct-link">
        <Text fw={600} id="direct-link">
          {t('directLink')}
        </Text>
        <Text size="sm" c="dimmed" mb="xs">
          {t(published ? 'directLinkHint' : 'directLinkUnpublished')}
        </Text>
        <CopyField label={t('directLink')} value={directLink} qr />
      </Paper>
    </Stack>
  );
}
