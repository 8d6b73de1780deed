import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CompetencyInListFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { createCompetencyDocument, updateCompetencyDocument } from './competencyDocuments.ts';

export interface CompetencyDialogProps {
  /** The one to change; without it a new one is made. */
  competency?: CompetencyInListFragment;
  onClose: () => void;
}

/** A new competency, or title and description of one. */
export function CompetencyDialog({ competency, onClose }: CompetencyDialogProps) {
  const t = useText(competenciesTexts);
  const shell = useText(shellTexts);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(competency ? 'editTitle' : 'create')}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Form competency={competency} onClose={onClose} />
    </Modal>
  );
}

function Form({ competency, onClose }: CompetencyDialogProps) {
  const t = useText(competenciesTexts);
  const shell = useText(shellTexts);
  const { form, send } = useSave(competency);
  const [title, setTitle] = useState(competency?.title ?? '');
  const [description, setDescription] = useState(competency?.description ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!title.trim());
    if (!title.trim() || !(await send({ title, description }))) return;
    notify(t('saved', { title: title.trim() }));
    onClose();
  };
  const isTaken = form.problem?.code === 'COMPETENCY_TITLE_TAKEN';
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('titleField')}
          description={t('titleHint')}
          value={title}
          maxLength={200}
          required
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={(isMissing && t('titleMissing')) || (isTaken && form.problem?.message)}
        />
        <Textarea
          label={t('descriptionField')}
          description={t(competency ? 'descriptionEditHint' : 'descriptionHint')}
          value={description}
          maxLength={5000}
          autosize
          minRows={3}
          maxRows={12}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        {!isTaken && <FormProblem form={form} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {shell('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSave(competency?: CompetencyInListFragment) {
  const { portalId } = usePortal();
  const create = useMutationForm(createCompetencyDocument);
  const update = useMutationForm(updateCompetencyDocument);
  const send = (values: { title: string; description: string }) =>
    competency
      ? update.send({ input: { competencyId: competency.id, ...values } })
      : create.send({ input: { portalId, ...values } });
  return { form: competency ? update : create, send };
}
