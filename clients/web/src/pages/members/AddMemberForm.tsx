import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AddMemberMutation, Language, Role } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { CourseField } from '../../components/choosing/CourseField.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { type SuccessOf, useMutationForm } from '../../graphql/useMutationForm.ts';
import { languageNames, languages } from '../../i18n/languages.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const addMemberDocument = graphql(`
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) {
      __typename
      ... on AddMemberSuccess { membershipId status invitation { id email } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
      ... on AlreadyMemberProblem { membershipId }
    }
  }
`);

const first = { email: '', name: '', role: 'LEARNER' as Role, groupId: null as string | null, language: '' };

/** One person by hand: the address, and what the person finds on arriving. */
export function AddMemberForm({ onClose }: { onClose: () => void }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const [values, setValues] = useState(first);
  const [courses, setCourses] = useState<Choice[]>([]);
  // One person for one opened form, however often it is sent.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const [added, setAdded] = useState<SuccessOf<AddMemberMutation> | null>(null);
  const form = useMutationForm(addMemberDocument);
  const set = (change: Partial<typeof first>) => setValues({ ...values, ...change });
  const send = async () => {
    const { name, language, ...others } = values;
    const input = {
      ...others,
      portalId,
      name: name.trim() || null,
      language: (language || null) as Language | null,
      courseIds: courses.map(({ id }) => id),
      idempotencyKey,
    };
    const done = await form.send({ input });
    if (done) setAdded(done);
  };
  if (added) return <Added added={added} onClose={onClose} />;
  return (
    <DialogForm
      form={form}
      fields={['email', 'name', 'role', 'groupId', 'courseIds']}
      onSend={send}
      sendText={t('addNow')}
      hint={<WhoIsThere problem={form.problem} />}
    >
      <Text size="sm" c="dimmed">
        {t('addHint')}
      </Text>
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        required
        data-autofocus
        autoComplete="off"
        value={values.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
        error={form.fieldError('email')}
      />
      <TextInput
        name="name"
        label={t('name')}
        autoComplete="off"
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={form.fieldError('name')}
      />
      <NativeSelect
        label={t('role')}
        description={t(`about${values.role}`)}
        value={values.role}
        onChange={(event) => set({ role: event.currentTarget.value as Role })}
        data={(['LEARNER', 'MANAGER', 'MODERATOR'] as const).map((value) => ({ value, label: t(`role${value}`) }))}
        error={form.fieldError('role')}
      />
      <GroupField
        label={t('group')}
        portalId={portalId}
        value={values.groupId}
        onChange={(groupId) => set({ groupId })}
        error={form.fieldError('groupId')}
      />
      <CourseField
        label={t('courses')}
        portalId={portalId}
        chosen={courses}
        onChange={setCourses}
        most={50}
        error={form.fieldError('courseIds')}
      />
      <NativeSelect
        label={t('mailLanguage')}
        value={values.language}
        onChange={(event) => set({ language: event.currentTarget.value })}
        data={[
          { value: '', label: t('portalLanguage') },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
      />
    </DialogForm>
  );
}

/** Leads to the person who is a member already. */
function WhoIsThere({ problem }: { problem: { membershipId?: string } | object | null }) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const id = problem && 'membershipId' in problem ? problem.membershipId : null;
  if (!id) return null;
  return (
    <Anchor component={Link} to={`/p/${portalId}/run/members/${id}`}>
      {t('openPerson')}
    </Anchor>
  );
}

function Added({ added, onClose }: { added: SuccessOf<AddMemberMutation>; onClose: () => void }) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const told = added.status === 'AWAITING_ACCEPTANCE' ? 'addedWaits' : 'added';
  return (
    <Stack role="status">
      <Text>{t(told)}</Text>
      <Text>{added.invitation ? t('addedMail', { email: added.invitation.email }) : t('addedNoMail')}</Text>
      <Group justify="flex-end">
        <Button component={Link} to={`/p/${portalId}/run/members/${added.membershipId}`} variant="light">
          {t('openPerson')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {shell('close')}
        </Button>
      </Group>
    </Stack>
  );
}
