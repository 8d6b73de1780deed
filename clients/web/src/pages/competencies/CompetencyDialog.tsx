import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CompetencyInListFragment } from '../../../generated/graphql.ts';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogForm } from '../../components/DialogForm.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
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
  return (
    <Dialog title={t(competency ? 'editTitle' : 'create')} isOpen onClose={onClose}>
      <Form competency={competency} onClose={onClose} />
    </Dialog>
  );
}

function Form({ competency, onClose }: CompetencyDialogProps) {
  const t = useText(competenciesTexts);
  const { form, send } = useSave(competency);
  const [title, setTitle] = useState(competency?.title ?? '');
  const [description, setDescription] = useState(competency?.description ?? '');
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    setMissing(!title.trim());
    if (!title.trim() || !(await send({ title, description }))) return;
    notify(t('saved', { title: title.trim() }));
    onClose();
  };
  const isTaken = form.problem?.code === 'COMPETENCY_TITLE_TAKEN';
  return (
    <DialogForm
      form={isTaken ? { problem: null, error: null, isBusy: form.isBusy } : form}
      onSend={save}
      onCancel={onClose}
      noValidate
    >
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
    </DialogForm>
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
