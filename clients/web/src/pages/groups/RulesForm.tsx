import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { GroupCoursesQuery } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';

const setRulesDocument = graphql(`
  mutation SetGroupCourses($input: SetGroupCoursesInput!) {
    setGroupCourses(input: $input) {
      __typename
      ... on SetGroupCoursesSuccess { enrolled courses { course { id title } dueDays } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface RulesFormProps {
  groupId: string;
  rules: GroupCoursesQuery['groupCourses'];
  onDone: () => void;
}

/** All rules of a group: its courses, each with the days that people have. */
export function RulesForm({ groupId, rules, onDone }: RulesFormProps) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  const [courses, setCourses] = useState<Choice[]>(rules.map(({ course }) => ({ id: course.id, label: course.title })));
  const [days, setDays] = useState<Record<string, number | string>>(
    Object.fromEntries(rules.map(({ course, dueDays }) => [course.id, dueDays ?? ''])),
  );
  const form = useMutationForm(setRulesDocument);
  const send = async () => {
    const wanted = courses.map(({ id }) => ({ courseId: id, dueDays: Number(days[id]) || null }));
    const done = await form.send({ input: { portalId, groupId, courses: wanted } });
    if (!done) return;
    notify(t('rulesSet', { count: done.enrolled }));
    onDone();
  };
  return (
    <DialogForm form={form} onSend={send}>
      <CourseField label={t('courses')} portalId={portalId} chosen={courses} onChange={setCourses} most={100} />
      {courses.map(({ id, label }) => (
        <NumberInput
          key={id}
          label={t('daysFor', { title: label })}
          placeholder={t('noDate')}
          min={1}
          max={3650}
          allowDecimal={false}
          value={days[id] ?? ''}
          onChange={(value) => setDays({ ...days, [id]: value })}
        />
      ))}
      <Text size="sm" c="dimmed">
        {t('rulesAfter')}
      </Text>
    </DialogForm>
  );
}
