import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { ConfirmButton } from '../../components/ConfirmButton.tsx';
import { GroupField } from '../../components/choosing/GroupField.tsx';
import { DialogButton } from '../../components/DialogButton.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { groupsTexts } from '../../i18n/groups/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CreateGroup } from './CreateGroup.tsx';
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
const moveDocument = graphql(`
  mutation MoveGroup($input: MoveGroupInput!) {
    moveGroup(input: $input) {
      __typename
      ... on MoveGroupSuccess { group { id parentId } }
      ... on Problem { code message }
    }
  }
`);
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
              {(close) => <RenameForm place={place} onDone={both(close, onChanged)} />}
            </DialogButton>
            <DialogButton size="xs" variant="default" text={t('move')}>
              {(close) => <MoveForm place={place} places={places} onDone={both(close, onChanged)} />}
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

function RenameForm({ place, onDone }: { place: TreePlace; onDone: () => void }) {
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <TextInput
          name="name"
          label={t('name')}
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isBusy}>
            {shell('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface MoveFormProps {
  place: TreePlace;
  places: readonly TreePlace[];
  onDone: () => void;
}

function MoveForm({ place, places, onDone }: MoveFormProps) {
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <GroupField
          label={t('above')}
          placeholder={t('atTop')}
          description={t('moveHint')}
          portalId={portalId}
          value={parentId}
          onChange={setParent}
          except={withBelow(place.id, places)}
          data-autofocus
        />
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button type="submit" loading={form.isBusy}>
            {t('moveNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A group and everything below it; parents stand before their children. */
function withBelow(id: string, places: readonly TreePlace[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (const place of places) if (place.parentId && found.has(place.parentId)) found.add(place.id);
  return found;
}
