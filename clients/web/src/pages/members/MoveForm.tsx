import { Text } from '@mantine/core';
import { useState } from 'react';
import type { MemberChangeToldFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { membersTexts } from '../../i18n/members/area.ts';
import { useText } from '../../i18n/useText.ts';
import './useMemberChanges.ts';

const moveDocument = graphql(`
  mutation MoveMembers($input: MoveMembersInput!) {
    moveMembers(input: $input) { __typename changes { ...MemberChangeTold } }
  }
`);

interface MoveFormProps {
  memberIds: string[];
  /** The group they are in, where it is one. */
  groupId?: string | null;
  onDone: (changes: MemberChangeToldFragment[]) => void;
}

/** Moves people into a group, or out of theirs (R8). */
export function MoveForm({ memberIds, groupId = null, onDone }: MoveFormProps) {
  const t = useText(membersTexts);
  const { portalId } = usePortal();
  const [wanted, setWanted] = useState(groupId);
  const form = useMutationForm(moveDocument);
  const send = async () => {
    const done = await form.send({ input: { portalId, memberIds, groupId: wanted } });
    if (done) onDone(done.changes);
  };
  return (
    <DialogForm form={form} onSend={send} sendText={t(wanted ? 'moveNow' : 'moveOut')}>
      <GroupField label={t('group')} portalId={portalId} value={wanted} onChange={setWanted} data-autofocus />
      <Text size="sm" c="dimmed">
        {t('moveHint')}
      </Text>
    </DialogForm>
  );
}
