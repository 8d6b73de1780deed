import { Button, type ButtonProps, Modal, Text } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { choosingTexts } from '../i18n/choosing/area.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';
import { Loading } from './Loading.tsx';

export interface DialogButtonProps extends Omit<ButtonProps, 'children'> {
  /** What the button says. */
  text: ReactNode;
  /** Heading of the dialog; the button's text if not given. */
  title?: ReactNode;
  /** Says what the button is for where its text alone does not, in a table for example. */
  label?: string;
  dialogSize?: string;
  /** Made anew each time it opens, so that a form begins empty; `close` ends it. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog with a form; Escape closes it. For moderators. */
export function DialogButton({ text, title, label, dialogSize = 'md', children, ...props }: DialogButtonProps) {
  const t = useText(shellTexts);
  // Fields of forms need them; asked for now, so that opening a dialog does not make the page wait and lose its focus.
  useText(choosingTexts);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...props} aria-label={label} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={
          <Text span fw={600} fz="lg" ff="heading">
            {title ?? text}
          </Text>
        }
        size={dialogSize}
        centered
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Suspense fallback={<Loading />}>{children(close)}</Suspense>
      </Modal>
    </>
  );
}
