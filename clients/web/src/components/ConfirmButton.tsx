import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

export interface ConfirmButtonProps extends ButtonProps {
  /** What is asked before anything happens. */
  question: ReactNode;
  /** Heading of the question; the button's own text if not given. */
  title?: ReactNode;
  /** Text of the button that does it; the button's own text if not given. */
  confirmText?: ReactNode;
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
}

/** A button whose act is asked about first; Escape and "Cancel" do nothing. */
export function ConfirmButton({ question, title, confirmText, onConfirm, children, ...props }: ConfirmButtonProps) {
  const t = useText(shellTexts);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm().finally(() => setBusy(false));
    setOpen(false);
  };
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={title ?? children}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Text>{question}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setOpen(false)} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color={props.color} loading={isBusy} onClick={() => void confirm()}>
            {confirmText ?? children}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
