import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { CourseStateFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
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
  const shell = useText(shellTexts);
  const form = useMutationForm(deleteCourseDocument);
  const { id, title } = course;
  const remove = async () => {
    if (!(await form.send({ id }))) return;
    notify(t('deleted', { title }));
    onClose();
    onDeleted?.();
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('deleteTitle', { title })}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack gap="sm">
        <Text>{t(course.published ? 'deleteQuestion' : 'deleteDraftQuestion')}</Text>
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
