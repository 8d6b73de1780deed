import { Button, Group, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useTitleField } from '../../components/making/useTitleField.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { useText } from '../../i18n/useText.ts';
import { useCoursePaths } from './useCoursePaths.ts';

const addLessonDocument = graphql(`
  mutation AddLesson($input: AddLessonInput!) {
    addLesson(input: $input) {
      __typename
      ... on CourseItemSuccess { item { id title } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** A new lesson: a title, and on to its text. */
export function AddLesson({ courseId }: { courseId: string }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  const navigate = useNavigate();
  const form = useMutationForm(addLessonDocument);
  const create = async (title: string, idempotencyKey: string) => {
    const done = await form.send({ input: { courseId, title, idempotencyKey } });
    if (done) void navigate(paths.item(courseId, done.item.id));
  };
  const { field, send } = useTitleField({ missing: t('titleMissing'), form, create });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      noValidate
    >
      <Group mt="md" align="flex-start" gap="xs">
        <TextInput
          label={t('lessonTitle')}
          description={t('lessonTitleHint')}
          {...field}
          autoFocus
          style={{ flex: '1 1 16rem' }}
        />
        <Button type="submit" loading={form.isBusy} mt={{ base: 0, xs: 46 }}>
          {t('addAndWrite')}
        </Button>
      </Group>
      <FormProblem form={form} fields={['title']} />
    </form>
  );
}
