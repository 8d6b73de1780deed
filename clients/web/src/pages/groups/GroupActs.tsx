import { Group, Text } from '@mantine/core';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CreateGroup } from './CreateGroup.tsx';
import type { TreePlace } from './GroupTree.tsx';
import { MoveGroup } from './MoveGroup.tsx';
import { RenameGroup } from './RenameGroup.tsx';

const deleteDocument = graphql(`
  mutation DeleteGroup($input: DeleteGroupInput!) {
    deleteGroup(input: $input) {
      __typename
      ... on DeleteGroupSuccess { groupId }
      ... on Problem { code message }
    }
  }
`);

interface GroupActsProps {
  place: TreePlace & { externalId?: string | null };
  places: readonly TreePlace[];
  onChanged: () => void;
  onDeleted: () => void;
}

/** Adds below, renames, moves and deletes a group; departments of the directory are changed there. */
export function GroupActs({ place, places, onChanged, onDeleted }: GroupActsProps) {
  const t = useText(groupsTexts);
  const { portalId } = usePortal();
  const form = useMutationForm(deleteDocument);
  const remove = async (): Promise<void> => {
    if (await form.send({ input: { portalId, groupId: place.id } })) onDeleted();
  };
  return (
    <>
      <Group gap="xs">
        <CreateGroup parentId={place.id} onCreated={onChanged} />
        {!place.externalId && (
          <>
            <DialogButton size="xs" variant="default" text={t('rename')}>
              {(close) => <RenameGroup place={place} onDone={both(close, onChanged)} />}
            </DialogButton>
            <DialogButton size="xs" variant="default" text={t('move')}>
              {(close) => <MoveGroup place={place} places={places} onDone={both(close, onChanged)} />}
            </DialogButton>
            <ConfirmButton
              size="xs"
              variant="light"
              color="red"
              question={t('removeQuestion', { name: place.name })}
              onConfirm={remove}
            >
              {t('remove')}
            </ConfirmButton>
          </>
        )}
      </Group>
      {place.externalId && (
        <Text size="sm" c="dimmed">
          {t('fromDirectory')}
        </Text>
      )}
      <FormProblem form={form} />
    </>
  );
}

const both = (first: () => void, second: () => void) => (): void => {
  first();
  second();
};
