import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { NameField } from '../../components/NameField.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { TreePlace } from './GroupTree.tsx';

const updateDocument = graphql(`
  mutation UpdateGroup($input: UpdateGroupInput!) {
    updateGroup(input: $input) {
      __typename
      ... on UpdateGroupSuccess { group { id name } }
      ... on Problem { code message }
    }
  }
`);

/** Another name for a group. */
export function RenameGroup({ place, onDone }: { place: TreePlace; onDone: () => void }) {
  const t = useText(groupsTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const [name, setName] = useState(place.name);
  const form = useMutationForm(updateDocument);
  const send = async () => {
    if (!(await form.send({ input: { portalId, groupId: place.id, name } }))) return;
    notify(shell('saved'));
    onDone();
  };
  return (
    <DialogForm form={form} onSend={send}>
      <NameField label={t('name')} value={name} onChange={setName} />
    </DialogForm>
  );
}
