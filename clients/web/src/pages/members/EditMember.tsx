import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { MemberOnPageFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { NameField } from '../../components/NameField.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import './memberOnPage.ts';
import { roles } from './memberStates.ts';
import { useMemberRights } from './useMemberRights.ts';

const updateDocument = graphql(`
  mutation UpdateMember($input: UpdateMemberInput!) {
    updateMember(input: $input) {
      __typename
      ... on UpdateMemberSuccess { member { ...MemberOnPage } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

/** Name and role of a person; the directory's names are changed there (R6). */
export function EditMember({ member }: { member: MemberOnPageFragment }) {
  const t = useText(membersTexts);
  const { decides } = useMemberRights();
  const isNameFixed = member.externalId !== null;
  if (isNameFixed && !decides) return null;
  return (
    <DialogButton variant="default" size="sm" text={t('editPerson')}>
      {(close) => <EditForm member={member} isNameFixed={isNameFixed} mayGiveRoles={decides} onDone={close} />}
    </DialogButton>
  );
}

interface EditFormProps {
  member: MemberOnPageFragment;
  isNameFixed: boolean;
  mayGiveRoles: boolean;
  onDone: () => void;
}

function EditForm({ member, isNameFixed, mayGiveRoles, onDone }: EditFormProps) {
  const t = useText(membersTexts);
  const shell = useText(shellTexts);
  const { portalId, kind } = usePortal();
  const [name, setName] = useState(member.name);
  const [role, setRole] = useState(member.role);
  const form = useMutationForm(updateDocument);
  const offered = roles.filter((each) => each !== 'ADMIN' || kind === 'INTERNAL');
  const send = async () => {
    const changes = { name: isNameFixed ? null : name, role: mayGiveRoles ? role : null };
    const done = await form.send({ input: { portalId, memberId: member.id, ...changes } });
    if (!done) return;
    notify(shell('saved'));
    onDone();
  };
  return (
    <DialogForm form={form} fields={['name', 'role']} onSend={send}>
      {isNameFixed ? (
        <Text size="sm" c="dimmed">
          {t('fromDirectory')}
        </Text>
      ) : (
        <NameField label={t('name')} value={name} onChange={setName} error={form.fieldError('name')} />
      )}
      {mayGiveRoles && (
        <NativeSelect
          name="role"
          label={t('role')}
          description={t(`about${role}`)}
          value={role}
          onChange={(event) => setRole(offered.find((each) => each === event.currentTarget.value) ?? role)}
          data={offered.map((value) => ({ value, label: t(`role${value}`) }))}
          error={form.fieldError('role')}
        />
      )}
    </DialogForm>
  );
}
