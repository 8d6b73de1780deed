import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { coursesTexts } from '../../i18n/courses/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { createCourseDocument } from './courseDocuments.ts';
import { useCoursePaths } from './useCoursePaths.ts';

export interface NewCourseProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for a title and goes straight into the editor. */
export function NewCourse({ isOpen, onClose }: NewCourseProps) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('newCourse')}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useText(coursesTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const paths = useCoursePaths();
  const navigate = useNavigate();
  const form = useMutationForm(createCourseDocument);
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!title.trim());
    if (!title.trim()) return;
    const done = await form.send({ input: { portalId, title, idempotencyKey } });
    if (done) void navigate(paths.course(done.course.id));
  };
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('titleField')}
          description={t('newCourseHint')}
          value={title}
          maxLength={200}
          required
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={(isMissing && t('titleMissing')) || form.fieldError('title')}
        />
        <FormProblem form={form} fields={['title']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {shell('cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
