import { DeleteDialog } from '../../components/DeleteDialog.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { useText } from '../../i18n/useText.ts';
import { deleteQuestionDocument } from './question/questionDocuments.ts';

export interface DeleteQuestionProps {
  testId: string;
  questionId: string;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks before a question leaves the draft; what is published keeps it. */
export function DeleteQuestion({ testId, questionId, name, isOpen, onClose }: DeleteQuestionProps) {
  const t = useText(questionsTexts);
  const making = useText(makingTexts);
  const form = useMutationForm(deleteQuestionDocument);
  const remove = async () => {
    if (await form.send({ input: { testId, questionId } })) onClose();
  };
  return (
    <DeleteDialog
      title={making('deleteTitle', { title: name })}
      consequence={t('deleteQuestionOfTest')}
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onDelete={remove}
    />
  );
}
