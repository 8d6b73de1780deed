import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CompetencyInListFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { deleteCompetencyDocument } from './competencyDocuments.ts';

export interface DeleteCompetencyProps {
  competency: CompetencyInListFragment;
  onClose: () => void;
}

/** Asks before a competency goes; one that something points to stays, and how much does is told. */
export function DeleteCompetency({ competency: { id, title }, onClose }: DeleteCompetencyProps) {
  const t = useText(competenciesTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(deleteCompetencyDocument);
  const remove = async () => {
    if (!(await form.send({ id }))) return;
    notify(t('deleted', { title }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deleteTitle', { title })}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack gap="sm">
        <Text>{t('deleteQuestion')}</Text>
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button color="red.9" loading={form.isBusy} onClick={() => void remove()}>
            {shell('remove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
