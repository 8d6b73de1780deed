import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { CourseItemEditorQuery, EditedItemFragment } from '../../../generated/graphql.ts';
import { ErrorView } from '../../components/ErrorView.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SaveBar } from '../../components/making/SaveBar.tsx';
import { Page } from '../../components/Page.tsx';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import './courseDocuments.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { LessonFields } from './LessonFields.tsx';
import { MarkupNotes } from './MarkupNotes.tsx';
import { MaterialFields } from './MaterialFields.tsx';
import { TestFields } from './TestFields.tsx';
import { useCoursePaths } from './useCoursePaths.ts';
import { useItemForm } from './useItemForm.ts';

const itemDocument = graphql(`
  query CourseItemEditor($id: ID!, $itemId: ID!) {
    course(id: $id) { id title newest { id item(id: $itemId) { ...EditedItem } } }
  }
`);

/** One item of a course: its content and when it opens. */
export function ItemEditorPage() {
  const { courseId = '', itemId = '' } = useParams();
  const variables = { id: courseId, itemId };
  const [result, ask] = useQuery({ query: itemDocument, variables, requestPolicy: 'cache-and-network' });
  const data = result.data;
  return (
    <Loaded result={{ ...result, data }} retry={ask}>
      {({ course }) =>
        course.newest.item ? (
          <Editor key={itemId} course={course} item={course.newest.item} />
        ) : (
          <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isAlone />
        )
      }
    </Loaded>
  );
}

function Editor({ course, item }: { course: CourseItemEditorQuery['course']; item: EditedItemFragment }) {
  const t = useText(coursesTexts);
  const paths = useCoursePaths();
  return (
    <Page
      title={item.title}
      lead={
        <>
          <Anchor component={Link} to={paths.course(course.id)} inherit underline="always">
            {course.title}
          </Anchor>{' '}
          · {t(`kind${item.kind}`)}
        </>
      }
      actions={
        <Button
          component={Link}
          to={paths.previewItem(course.id, item.id)}
          variant="default"
          leftSection={<IconEye size={18} aria-hidden="true" />}
        >
          {t('preview')}
        </Button>
      }
    >
      <ItemForm courseId={course.id} item={item} />
    </Page>
  );
}

function ItemForm({ courseId, item }: { courseId: string; item: EditedItemFragment }) {
  const t = useText(coursesTexts);
  const making = useText(makingTexts);
  const form = useItemForm(courseId, item);
  const { values, set, isDirty } = form.edits;
  useLeaveGuard(isDirty ? t('unsaved') : null);
  return (
    <form onSubmit={(event) => void form.save(event)} noValidate>
      <Stack>
        <TextInput
          label={making('titleField')}
          value={values.title}
          maxLength={200}
          required
          onChange={(event) => set('title', event.currentTarget.value)}
          error={values.title.trim() ? form.fieldError('title') : t('titleMissing')}
        />
        {item.__typename === 'Lesson' && <LessonFields item={item} form={form} />}
        {item.__typename === 'Material' && <MaterialFields item={item} form={form} />}
        {item.__typename === 'TestItem' && <TestFields item={item} />}
        <ConditionFields courseId={courseId} item={item} form={form} />
        <div>
          <MarkupNotes notes={form.notes} />
          {form.problems.map((problem, place) => (
            <FormProblem
              // biome-ignore lint/suspicious/noArrayIndexKey: always the same two
              key={place}
              form={problem}
              fields={['title', 'html', 'readSeconds', 'fileName', 'fileSha256', 'opensAt']}
            />
          ))}
        </div>
        <SaveBar isDirty={isDirty} isBusy={form.isBusy} isSaved={form.isSaved} onDiscard={() => form.edits.forget()} />
      </Stack>
    </form>
  );
}
