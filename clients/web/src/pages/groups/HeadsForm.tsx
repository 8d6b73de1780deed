import { Text } from '@mantine/core';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import type { Choice } from '../../components/choosing/LookupField.tsx';
import { MemberField } from '../../components/choosing/MemberField.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const setHeadsDocument = graphql(`
  mutation SetGroupHeads($input: SetGroupHeadsInput!) {
    setGroupHeads(input: $input) {
      __typename
      ... on SetGroupHeadsSuccess { group { id heads { id name email role } } }
      ... on Problem { code message }
      ... on InvalidInputProblem { field }
    }
  }
`);

interface HeadsFormProps {
  groupId: string;
  heads: readonly { id: string; name: string; email: string }[];
}

/** Says who heads a group; what heads see follows from the role MANAGER. */
export function HeadsForm({ groupId, heads }: HeadsFormProps) {
  const t = useText(groupsTexts);
  return (
    <DialogButton size="xs" variant="default" text={t('setHeads')}>
      {(close) => <Form groupId={groupId} heads={heads} onDone={close} />}
    </DialogButton>
  );
}

function Form({ groupId, heads, onDone }: HeadsFormProps & { onDone: () => void }) {
  const t = useText(groupsTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [chosen, setChosen] = useState<Choice[]>(
    heads.map(({ id, name, email }) => ({ id, label: `${name} (${email})` })),
  );
  const form = useMutationForm(setHeadsDocument);
  const send = async () => {
    if (!(await form.send({ input: { portalId, groupId, memberIds: chosen.map(({ id }) => id) } }))) return;
    notify(shell('saved'));
    onDone();
  };
  return (
    <DialogForm form={form} fields={['memberIds']} onSend={send}>
      <MemberField
        label={t('heads')}
        portalId={portalId}
        chosen={chosen}
        onChange={setChosen}
        most={100}
        error={form.fieldError('memberIds')}
      />
      <Text size="sm" c="dimmed">
        {t('headsHint')}
      </Text>
    </DialogForm>
  );
}
