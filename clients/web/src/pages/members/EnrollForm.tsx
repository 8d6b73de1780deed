import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { DayField } from '../../components/DayField.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { endOfDay } from '../../components/endOfDay.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { OutcomeTold } from './Outcome.tsx';

const enrollDocument = graphql(`
  mutation EnrollMembers($input: EnrollMembersInput!) {
    enrollMembers(input: $input) {
      __typename
      ... on EnrollMembersSuccess { enrolled already refusals { id message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface EnrollFormProps {
  memberIds: string[];
  nameOf: (id: string) => string;
  onDone: (told: OutcomeTold) => void;
}

/** Enrols people in courses, with a date until when if wanted. */
export function EnrollForm({ memberIds, nameOf, onDone }: EnrollFormProps) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const [courses, setCourses] = useState<Choice[]>([]);
  const [day, setDay] = useState('');
  const form = useMutationForm(enrollDocument);
  const send = async () => {
    const courseIds = courses.map(({ id }) => id);
    const done = await form.send({ input: { portalId, memberIds, courseIds, dueAt: endOfDay(day) } });
    if (!done) return;
    const titles = new Map(courses.map(({ id, label }) => [id, label]));
    const refused = done.refusals.map(({ id, message }) => ({ id, name: titles.get(id) ?? nameOf(id), message }));
    onDone({ done: done.enrolled + done.already, refused });
  };
  return (
    <DialogForm
      form={form}
      fields={['dueAt', 'courseIds']}
      onSend={send}
      sendText={t('enrollNow')}
      isReady={courses.length > 0}
    >
      <CourseField
        label={t('courses')}
        portalId={portalId}
        chosen={courses}
        onChange={setCourses}
        most={20}
        error={form.fieldError('courseIds')}
      />
      <DayField
        label={t('dueUntil')}
        description={t('dueHint')}
        value={day}
        onChange={setDay}
        error={form.fieldError('dueAt')}
      />
    </DialogForm>
  );
}
