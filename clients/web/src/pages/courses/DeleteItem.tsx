import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';

const deleteItemDocument = graphql(`
  mutation DeleteCourseItem($input: DeleteCourseItemInput!) {
    deleteCourseItem(input: $input) { __typename itemId conditionsCleared { id title } }
  }
`);

export interface DeleteItemProps {
  courseId: string;
  item: { id: string; title: string };
  isOpen: boolean;
  onClose: () => void;
  /** Called with what to say. */
  onDeleted: (text: string) => void;
}

/** Asks before an item goes, and tells which others open without waiting for it from now on. */
export function DeleteItem({ courseId, item: { id, title }, isOpen, onClose, onDeleted }: DeleteItemProps) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  const form = useMutationForm(deleteItemDocument);
  const remove = async () => {
    const done = await form.send({ input: { courseId, itemId: id } });
    if (!done) return;
    const names = done.conditionsCleared.map((one) => one.title).join(', ');
    if (names) notify(t('conditionsCleared', { names }));
    onClose();
    onDeleted(t('itemDeleted', { title }));
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('deleteItem', { title })}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack gap="sm">
        <Text>{t('deleteItemQuestion')}</Text>
        <FormProblem form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {shell('cancel')}
          </Button>
          <Button color="red.9" loading={form.isBusy} onClick={() => void remove()}>
            {t('delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
