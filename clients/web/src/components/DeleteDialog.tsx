import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import { Dialog } from './Dialog.tsx';
import { FormProblem, type FormProblemProps } from './FormProblem.tsx';

export interface DeleteDialogProps {
  /** The question, with the name of what goes. */
  title: string;
  /** What it means. */
  consequence: ReactNode;
  form: FormProblemProps['form'] & { isBusy: boolean };
  /** What follows the problem: a way out of it, for example. */
  hint?: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  onDelete: () => Promise<unknown>;
}

/** Asks before something goes for good; why it cannot go is said in the same place. For moderators. */
export function DeleteDialog({ title, consequence, form, hint, isOpen, onClose, onDelete }: DeleteDialogProps) {
  const t = useText(shellTexts);
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      <Stack gap="sm">
        <Text>{consequence}</Text>
        <FormProblem form={form} />
        {hint}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red.9" loading={form.isBusy} onClick={() => void onDelete()}>
            {t('remove')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
