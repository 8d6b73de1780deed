import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { TreePlace } from './GroupTree.tsx';
import { ParentField } from './ParentField.tsx';

const moveDocument = graphql(`
  mutation MoveGroup($input: MoveGroupInput!) {
    moveGroup(input: $input) {
      __typename
      ... on MoveGroupSuccess { group { id parentId } }
      ... on Problem { code message }
    }
  }
`);

interface MoveGroupProps {
  place: TreePlace;
  places: readonly TreePlace[];
  onDone: () => void;
}

/** Another group above a group, or none. */
export function MoveGroup({ place, places, onDone }: MoveGroupProps) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  const [parentId, setParent] = useState(place.parentId);
  const form = useMutationForm(moveDocument);
  const send = async () => {
    if (!(await form.send({ input: { portalId, groupId: place.id, parentId } }))) return;
    notify(t('moved'));
    onDone();
  };
  return (
    <DialogForm form={form} onSend={send} sendText={t('moveNow')}>
      <ParentField
        description={t('moveHint')}
        value={parentId}
        onChange={setParent}
        except={withBelow(place.id, places)}
        data-autofocus
      />
    </DialogForm>
  );
}

/** A group and everything below it; parents stand before their children. */
function withBelow(id: string, places: readonly TreePlace[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (const place of places) if (place.parentId && found.has(place.parentId)) found.add(place.id);
  return found;
}
