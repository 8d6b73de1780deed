import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { CourseTextFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SaveBar } from '../../components/making/SaveBar.tsx';
import { TextConflictNote } from '../../components/making/TextConflictNote.tsx';
import { textConflict } from '../../components/making/textConflict.ts';
import { RichTextField } from '../../components/RichTextField.tsx';
import { useEdits } from '../../components/useEdits.ts';
import { useLeaveGuard } from '../../components/useLeaveGuard.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import { MarkupNotes } from './MarkupNotes.tsx';

export const courseText = graphql(`
  fragment CourseText on CourseRevision { id title requirements description { source version html } }
`);
const aboutDocument = graphql(`
  query CourseAbout($id: ID!) { course(id: $id) { id newest { ...CourseText } } }
`);
const updateCourseDocument = graphql(`
  mutation UpdateCourse($input: UpdateCourseInput!) {
    updateCourse(input: $input) {
      __typename
      ... on UpdateCourseSuccess { course { id title newest { ...CourseText } } notes { subject message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

export interface AboutTabProps {
  courseId: string;
  onDirty: (isDirty: boolean) => void;
}

/** Title, description and requirements of a course: what learners read before they begin (L1). */
export function AboutTab({ courseId, onDirty }: AboutTabProps) {
  const [result, ask] = useQuery({
    query: aboutDocument,
    variables: { id: courseId },
    requestPolicy: 'cache-and-network',
  });
  const data = result.data;
  return (
    <Loaded result={{ ...result, data }} retry={ask}>
      {({ course }) => <Form courseId={courseId} text={course.newest} onDirty={onDirty} />}
    </Loaded>
  );
}

const valuesOf = ({ title, requirements, description }: CourseTextFragment) => ({
  title,
  requirements,
  description: description.source,
  descriptionVersion: description.version,
  shown: description.html,
});

function Form({ courseId, text, onDirty }: AboutTabProps & { text: CourseTextFragment }) {
  const t = useText(coursesTexts);
  const making = useText(makingTexts);
  const form = useAboutForm(courseId, text);
  const { values, set, isDirty } = form.edits;
  useLeaveGuard(isDirty ? t('unsaved') : null);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  return (
    <form onSubmit={(event) => void form.save(event)} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('aboutHint')}
        </Text>
        <TextInput
          label={making('titleField')}
          value={values.title}
          maxLength={200}
          required
          onChange={(event) => set('title', event.currentTarget.value)}
          error={values.title.trim() ? form.sent.fieldError('title') : t('titleMissing')}
        />
        {form.conflict && <TextConflictNote {...form.conflict} />}
        <RichTextField
          label={t('description')}
          description={t('descriptionHint')}
          value={values.description}
          onChange={(html) => set('description', html)}
          error={form.sent.fieldError('description')}
          minRows={6}
        />
        <Textarea
          label={t('requirements')}
          description={t('requirementsHint')}
          value={values.requirements}
          maxLength={5000}
          autosize
          minRows={3}
          onChange={(event) => set('requirements', event.currentTarget.value)}
          error={form.sent.fieldError('requirements')}
        />
        <div>
          <MarkupNotes notes={form.notes} />
          <FormProblem form={form.shownProblem} fields={['title', 'description', 'requirements']} />
        </div>
        <SaveBar
          isDirty={isDirty}
          isBusy={form.sent.isBusy}
          isSaved={form.isSaved}
          onDiscard={() => form.edits.forget()}
        />
      </Stack>
    </form>
  );
}

function useAboutForm(courseId: string, text: CourseTextFragment) {
  const present = useMemo(() => valuesOf(text), [text]);
  const edits = useEdits(present);
  const sent = useMutationForm(updateCourseDocument);
  const [notes, setNotes] = useState<readonly { subject: string; message: string }[]>([]);
  const [isSaved, setSaved] = useState(false);
  const begun = edits.begunFrom('description');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const { title, description, requirements } = edits.changed;
    if (title !== undefined && !title.trim()) return;
    const changed = { title, description, requirements };
    const done = await sent.send({ input: { courseId, ...changed, descriptionVersion: begun?.descriptionVersion } });
    setSaved(done !== null);
    if (!done) return;
    setNotes(done.notes);
    edits.settle(changed, valuesOf(done.course.newest));
  };
  const conflict = textConflict(edits, 'description', ({ descriptionVersion: version, shown }) => ({ version, shown }));
  // A conflict has a box of its own.
  const shownProblem = sent.problem?.code === 'TEXT_CHANGED' ? { problem: null, error: null } : sent;
  return { edits, sent, save, notes, isSaved, conflict, shownProblem };
}
