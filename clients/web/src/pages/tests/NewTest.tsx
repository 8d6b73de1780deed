import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePortal } from '../../app/auth/PortalGate.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { createTestDocument } from './testDocuments.ts';
import { useTestPaths } from './useTestPaths.ts';

export interface NewTestProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Asks for a title and goes straight into the editor. */
export function NewTest({ isOpen, onClose }: NewTestProps) {
  const t = useText(testsTexts);
  const shell = useText(shellTexts);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('newTest')}
      centered
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      <Form onClose={onClose} />
    </Modal>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const t = useText(testsTexts);
  const shell = useText(shellTexts);
  const { portalId } = usePortal();
  const paths = useTestPaths();
  const navigate = useNavigate();
  const form = useMutationForm(createTestDocument);
  const idempotencyKey = useMemo(() => crypto.randomUUID(), []);
  const [title, setTitle] = useState('');
  const [isMissing, setMissing] = useState(false);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!title.trim());
    if (!title.trim()) return;
    const done = await form.send({ input: { portalId, title, idempotencyKey } });
    if (done) void navigate(paths.test(done.test.id));
  };
  return (
    <form onSubmit={(event) => void create(event)} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('titleField')}
          description={t('newTestHint')}
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
