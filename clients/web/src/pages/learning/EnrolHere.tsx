import { Button, Stack, Text, Title } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { learningTexts } from '../../i18n/learning/area.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './learning.module.css';
import { enrollMyselfDocument } from './learningDocuments.ts';

/** Enrols whoever looks at a course that members may choose. */
export function EnrolHere({ courseId, requirements }: { courseId: string; requirements: string }) {
  const t = useText(learningTexts);
  const form = useMutationForm(enrollMyselfDocument);
  return (
    <Stack gap="sm" align="flex-start">
      {requirements && (
        <>
          <Title order={2} size="h3">
            {t('requirements')}
          </Title>
          <Text className={classes.plain}>{requirements}</Text>
        </>
      )}
      <Text>{t('enrolHint')}</Text>
      <FormProblem form={form} />
      <Button size="md" loading={form.isBusy} onClick={() => void form.send({ courseId })}>
        {t('enrol')}
      </Button>
    </Stack>
  );
}
