import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { TestStateFragment } from '../../../generated/graphql.ts';
import { FormProblem } from '../../components/FormProblem.tsx';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
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
  const shell = useText(shellTexts);
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
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('deleteTitle', { title })}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Stack gap="sm">
        <Text>{t(test.published ? 'deleteQuestion' : 'deleteDraftQuestion')}</Text>
        <FormProblem form={form} />
        <List size="sm">
          {usedBy(form.problem).map((course) => (
            <List.Item key={course.id}>
              <Anchor component={Link} to={paths.course(course.id)}>
                {course.title}
              </Anchor>
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
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

const usedBy = (problem: object | null): { id: string; title: string }[] =>
  (problem as { usedBy?: { id: string; title: string }[] } | null)?.usedBy ?? [];
