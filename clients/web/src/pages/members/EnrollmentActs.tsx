import { Group } from '@mantine/core';
import { useState } from 'react';
import type { EnrollmentOfMemberFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { DayField, dayOf } from '../../components/DayField.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { endOfDay } from '../../components/endOfDay.ts';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { OutcomeTold } from './Outcome.tsx';

const dueDocument = graphql(`
  mutation SetEnrollmentDue($input: SetEnrollmentDueInput!) {
    setEnrollmentDue(input: $input) {
      __typename
      ... on ChangeEnrollmentsSuccess { changed refusals { id message } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);
const endDocument = graphql(`
  mutation EndEnrollments($input: EndEnrollmentsInput!) {
    endEnrollments(input: $input) {
      __typename
      ... on ChangeEnrollmentsSuccess { changed refusals { id message } }
      ... on Problem { code message }
    }
  }
`);

interface EnrollmentActsProps {
  enrollment: EnrollmentOfMemberFragment;
  onTold: (told: OutcomeTold) => void;
}

/** A new date, or the end of an enrolment that still goes on. */
export function EnrollmentActs({ enrollment: { id, state, dueAt, course }, onTold }: EnrollmentActsProps) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(endDocument);
  if (state === 'COMPLETED' || state === 'ENDED') return null;
  const end = async (): Promise<void> => {
    const done = await form.send({ input: { portalId, enrollmentIds: [id] } });
    if (!done) return notify(form.problem?.message ?? t('notDone'), { isBad: true });
    const refused = done.refusals.map(({ message }) => ({ id, name: course.title, message }));
    onTold({ done: done.changed, refused });
  };
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <DialogButton
        size="compact-sm"
        variant="subtle"
        text={t('changeDue')}
        label={`${t('changeDue')}: ${course.title}`}
        title={course.title}
      >
        {(close) => <DueForm enrollmentId={id} dueAt={dueAt ?? null} onDone={close} />}
      </DialogButton>
      <ConfirmButton
        size="compact-sm"
        variant="subtle"
        color="red"
        title={course.title}
        question={t('endQuestion')}
        onConfirm={end}
      >
        {t('end')}
      </ConfirmButton>
    </Group>
  );
}

interface DueFormProps {
  enrollmentId: string;
  dueAt: string | null;
  onDone: () => void;
}

function DueForm({ enrollmentId, dueAt, onDone }: DueFormProps) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [day, setDay] = useState(dueAt ? dayOf(new Date(dueAt)) : '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useMutationForm(dueDocument);
  const send = async () => {
    const done = await form.send({ input: { portalId, enrollmentIds: [enrollmentId], dueAt: endOfDay(day) } });
    if (!done) return;
    const [refused] = done.refusals;
    setRefusal(refused?.message ?? null);
    if (refused) return;
    notify(shell('saved'));
    onDone();
  };
  return (
    <DialogForm form={form} fields={['dueAt']} onSend={send}>
      <DayField
        label={t('dueUntil')}
        description={t('dueHint')}
        data-autofocus
        value={day}
        onChange={setDay}
        error={form.fieldError('dueAt') ?? refusal}
      />
    </DialogForm>
  );
}
