import type { CompetencyInListFragment } from '../../../generated/graphql.ts';
import { DeleteDialog } from '../../components/DeleteDialog.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { competenciesTexts } from '../../i18n/competencies/area.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import { deleteCompetencyDocument } from './competencyDocuments.ts';

export interface DeleteCompetencyProps {
  competency: CompetencyInListFragment;
  onClose: () => void;
}

/** Asks before a competency goes; one that something points to stays, and how much does is told. */
export function DeleteCompetency({ competency: { id, title }, onClose }: DeleteCompetencyProps) {
  const t = useText(competenciesTexts);
  const making = useText(makingTexts);
  const form = useMutationForm(deleteCompetencyDocument);
  const remove = async () => {
    if (!(await form.send({ id }))) return;
    notify(t('deleted', { title }));
    onClose();
  };
  return (
    <DeleteDialog
      title={making('deleteTitle', { title })}
      consequence={t('deleteQuestion')}
      form={form}
      isOpen
      onClose={onClose}
      onDelete={remove}
    />
  );
}
