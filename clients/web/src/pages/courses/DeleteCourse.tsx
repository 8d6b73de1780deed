import type { CourseStateFragment } from '../../../generated/graphql.ts';
import { DeleteDialog } from '../../components/DeleteDialog.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { useText } from '../../i18n/useText.ts';
import { deleteCourseDocument } from './courseDocuments.ts';

export interface DeleteCourseProps {
  course: CourseStateFragment;
  isOpen: boolean;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a course goes for good, and says what that means. */
export function DeleteCourse({ course, isOpen, onClose, onDeleted }: DeleteCourseProps) {
  const t = useText(coursesTexts);
  const making = useText(makingTexts);
  const form = useMutationForm(deleteCourseDocument);
  const { id, title } = course;
  const remove = async () => {
    if (!(await form.send({ id }))) return;
    notify(t('deleted', { title }));
    onClose();
    onDeleted?.();
  };
  return (
    <DeleteDialog
      title={making('deleteTitle', { title })}
      consequence={t(course.published ? 'deleteQuestion' : 'deleteDraftQuestion')}
      form={form}
      isOpen={isOpen}
      onClose={onClose}
      onDelete={remove}
    />
  );
}
