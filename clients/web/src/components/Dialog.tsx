import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog in the middle of the page; what is in it is made anew each time it opens. For moderators. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const t = useText(shellTexts);
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      {children}
    </Modal>
  );
}
