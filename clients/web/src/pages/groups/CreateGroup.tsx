import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { NameField } from '../../components/NameField.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';
import { ParentField } from './ParentField.tsx';

const createDocument = graphql(`
  mutation CreateGroup($input: CreateGroupInput!) {
    createGroup(input: $input) {
      __typename
      ... on CreateGroupSuccess { group { id name } }
      ... on Problem { code message }
    }
  }
`);

interface CreateGroupProps {
  /** The group below which it comes, where that is settled by the place of the button. */
  parentId?: string;
  onCreated: (groupId: string) => void;
}

/** A new group, at the top or below another one. */
export function CreateGroup({ parentId, onCreated }: CreateGroupProps) {
  const t = useText(groupsTexts);
  return (
    <DialogButton
      text={t(parentId ? 'addBelow' : 'add')}
      size={parentId ? 'xs' : 'sm'}
      variant={parentId ? 'light' : 'filled'}
      leftSection={parentId ? undefined : <IconPlus size={18} aria-hidden />}
    >
      {(close) => (
        <Form
          parentId={parentId ?? null}
          onCreated={(id) => {
            close();
            onCreated(id);
          }}
        />
      )}
    </DialogButton>
  );
}

function Form({ parentId, onCreated }: { parentId: string | null; onCreated: (groupId: string) => void }) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  const [name, setName] = useState('');
  const [parent, setParent] = useState(parentId);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useMutationForm(createDocument);
  const send = async () => {
    const done = await form.send({ input: { portalId, name, parentId: parent, idempotencyKey } });
    if (done) onCreated(done.group.id);
  };
  return (
    <DialogForm form={form} onSend={send} sendText={t('addNow')}>
      <NameField label={t('name')} value={name} onChange={setName} />
      <ParentField value={parent} onChange={setParent} />
    </DialogForm>
  );
}
