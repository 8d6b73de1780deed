import { Anchor, List } from '@mantine/core';
import { Link } from 'react-router';
import type { TestStateFragment } from '../../../generated/graphql.ts';
import { DeleteDialog } from '../../components/DeleteDialog.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { makingTexts } from '../../i18n/making/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { deleteTestDocument } from './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

export interface DeleteTestProps {
  test: TestStateFragment;
  isOpen: boolean;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Asks before a test goes for good, and says what that means; names the courses that still need it. */
export function DeleteTest({ test, isOpen, onClose, onDeleted }: DeleteTestProps) {
  const t = useText(testsTexts);
  const making = useText(makingTexts);
  const paths = useTestPaths();
  const form = useMutationForm(deleteTestDocument);
  const { id, title } = test;
  const remove = async () => {
    if (!(await form.send({ id }))) return;
    notify(t('deleted', { title }));
    onClose();
    onDeleted?.();
  };
  const close = () => {
    form.clear();
    onClose();
  };
  return (
    <DeleteDialog
      title={making('deleteTitle', { title })}
      consequence={t(test.published ? 'deleteQuestion' : 'deleteDraftQuestion')}
      form={form}
      hint={
        <List size="sm">
          {usedBy(form.problem).map((course) => (
            <List.Item key={course.id}>
              <Anchor component={Link} to={paths.course(course.id)}>
                {course.title}
              </Anchor>
            </List.Item>
          ))}
        </List>
      }
      isOpen={isOpen}
      onClose={close}
      onDelete={remove}
    />
  );
}

const usedBy = (problem: object | null): { id: string; title: string }[] =>
  (problem as { usedBy?: { id: string; title: string }[] } | null)?.usedBy ?? [];
