import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { TransferProgressFragment } from '../../../generated/graphql.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { transferTexts } from '../../i18n/transfers/area.ts';
import { useText } from '../../i18n/useText.ts';
import type { CopyItem } from './CopyToPortalButton.tsx';
import { OrderForm } from './OrderForm.tsx';
import { NotPublished } from './OrderPreview.tsx';
import { OrderProgress } from './OrderProgress.tsx';

export interface CopyDialogProps {
  items: CopyItem[];
  isPublished: boolean;
  /** The portal that is chosen at first, if any. */
  targetId: string | null;
  onClose: () => void;
}

/** The steps of an order: which portals, what would be copied, and how far it is. */
export function CopyDialog({ items, isPublished, targetId, onClose }: CopyDialogProps) {
  const t = useText(transferTexts);
  const close = useText(shellTexts)('close');
  const [transfers, setTransfers] = useState<readonly TransferProgressFragment[] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('copyTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
      closeOnClickOutside={false}
    >
      {!isPublished ? (
        <NotPublished />
      ) : transfers ? (
        <OrderProgress transfers={transfers} onClose={onClose} />
      ) : (
        <OrderForm items={items} targetId={targetId} onOrdered={setTransfers} />
      )}
    </Modal>
  );
}
