import { DeleteDialog } from '../../components/DeleteDialog.tsx';
import { notify } from '../../components/notify.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
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
    <DeleteDialog
      title={t('deleteItem', { title })}
      consequence={t('deleteItemQuestion')}
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onDelete={remove}
    />
  );
}
