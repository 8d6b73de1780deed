import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
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
  const t = useText(testsTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(deleteQuestionDocument);
  const remove = async () => {
    if (await form.send({ input: { testId, questionId } })) onClose();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('deleteTitle', { title: name })}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack gap="sm">
        <Text>{t('deleteQuestionOfTest')}</Text>
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button color="red" loading={form.isBusy} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
